package id.bangkom.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The replacements in the web applications' scripts, as the build's script lists them. */
record BundlePatch(String address, String before, String after) {

  private static final Path SCRIPT = Path.of("src/main/tasklist/patch-bundle.xml");

  static List<BundlePatch> all() {
    return Stream.of(
            in("in-tasklist", "/app/tasklist/camunda-tasklist-bootstrap.js"),
            in("in-forms", "/lib/deps.js"),
            in("in-cockpit", "/app/cockpit/camunda-cockpit-bootstrap.js"),
            in("in-admin", "/app/admin/camunda-admin-bootstrap.js"),
            in("in-welcome", "/app/welcome/camunda-welcome-bootstrap.js"))
        .flatMap(patches -> patches)
        .toList();
  }

  private static Stream<BundlePatch> in(String element, String address) {
    try {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(SCRIPT.toFile())
              .getElementsByTagName(element);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> (Element) found.item(i))
          .map(
              patch ->
                  new BundlePatch(
                      address, text(patch, "replacetoken"), text(patch, "replacevalue")));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(SCRIPT + " is not readable", e);
    }
  }

  private static String text(Element patch, String part) {
    return patch.getElementsByTagName(part).item(0).getTextContent();
  }

  @Override
  public String toString() {
    return before.length() > 60 ? before.substring(0, 60) + "…" : before;
  }
}
