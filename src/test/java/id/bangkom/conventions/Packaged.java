package id.bangkom.conventions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A model as the product carries it on the class path: the same text that is deployed. */
record Packaged(String path, String text) {

  /** Every packaged file of a type below a folder, e.g. the {@code bpmn} files of processes. */
  static List<Packaged> all(String folder, String type) {
    try {
      List<Packaged> found = new ArrayList<>();
      for (Resource resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:/" + folder + "/**/*." + type)) {
        String url = resource.getURL().toString();
        found.add(
            new Packaged(
                url.substring(url.lastIndexOf("/" + folder + "/") + 1),
                resource.getContentAsString(StandardCharsets.UTF_8)));
      }
      found.sort(Comparator.comparing(Packaged::path));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Packaged> diagrams() {
    return all("processes", "bpmn");
  }

  static List<Packaged> forms() {
    return all("processes", "form");
  }

  /** The forms in HTML, without what they include. */
  static List<Packaged> embeddedForms() {
    return all("processes", "html").stream().filter(form -> !form.isPart()).toList();
  }

  /** What forms in HTML include. */
  static List<Packaged> formParts() {
    return all("processes", "html").stream().filter(Packaged::isPart).toList();
  }

  private boolean isPart() {
    return folder().equals("parts");
  }

  static List<Packaged> decisions() {
    return all("decisions", "dmn");
  }

  static boolean exists(String path) {
    return Packaged.class.getClassLoader().getResource(path) != null;
  }

  /** File name without folder and type. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  /** The folder the file stands in, e.g. {@code coaching}. */
  String folder() {
    String[] parts = path.split("/");
    return parts[parts.length - 2];
  }

  /** Its folder with all above it, e.g. {@code processes/coaching/}. */
  String process() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  BpmnModelInstance bpmn() {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  DmnModelInstance dmn() {
    return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return path;
  }
}
