package id.bangkom.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.engine.Unrestricted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * What a form may submit and what it shows, read from the form itself, which lies in the deployment
 * of its diagram. The engine takes any variable from whoever may complete a task, so the server
 * refuses what is no field.
 */
@Component
public class FormContract {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String VARIABLE = "cam-variable-name";

  /** An embedded form that builds its variables in a script names them on the form itself. */
  private static final String SUBMITS = "data-submits";

  /**
   * What a browser keeps apart from a page that runs scripts: no field within is one of the form.
   */
  private static final String INERT = "template, noscript";

  private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)]*\\)");

  private final RepositoryService repositoryService;
  private final Unrestricted unrestricted;
  private final Map<String, Form> known = new ConcurrentHashMap<>();

  FormContract(RepositoryService repositoryService, Unrestricted unrestricted) {
    this.repositoryService = repositoryService;
    this.unrestricted = unrestricted;
  }

  /**
   * The top-level variables that the form of a user task may submit.
   *
   * @return empty when the task has no form
   */
  public Set<String> fieldsOf(String processDefinitionId, String taskDefinitionKey) {
    return formOf(processDefinitionId, taskDefinitionKey).fields();
  }

  /**
   * The variables that the form of a user task sets into its texts, where they would be read as
   * markdown. The target of a link is none of them: the product makes it, nobody types it.
   *
   * @return empty when the task has no form, or an embedded one, which shows no markdown
   */
  public Set<String> shownBy(String processDefinitionId, String taskDefinitionKey) {
    return formOf(processDefinitionId, taskDefinitionKey).shown();
  }

  private Form formOf(String processDefinitionId, String taskDefinitionKey) {
    // A deployed definition and its forms never change.
    return known.computeIfAbsent(
        processDefinitionId + "/" + taskDefinitionKey,
        key ->
            unrestricted.call(
                () ->
                    form(
                        processDefinitionId,
                        model(processDefinitionId).getModelElementById(taskDefinitionKey))));
  }

  /** The top-level variables that the start form of a process may submit. */
  public Set<String> startFieldsOf(String processDefinitionId) {
    return known
        .computeIfAbsent(
            processDefinitionId, key -> unrestricted.call(() -> startForm(processDefinitionId)))
        .fields();
  }

  private Form startForm(String processDefinitionId) {
    return model(processDefinitionId).getModelElementsByType(StartEvent.class).stream()
        .filter(start -> !(start.getParentElement() instanceof SubProcess))
        .filter(start -> start.getEventDefinitions().isEmpty())
        .findFirst()
        .map(start -> form(processDefinitionId, start))
        .orElse(Form.NONE);
  }

  private BpmnModelInstance model(String processDefinitionId) {
    return repositoryService.getBpmnModelInstance(processDefinitionId);
  }

  private Form form(String processDefinitionId, ModelElementInstance element) {
    if (element == null) {
      return Form.NONE;
    }
    ProcessDefinition definition = repositoryService.getProcessDefinition(processDefinitionId);
    String reference = element.getAttributeValueNs(CAMUNDA, "formRef");
    String key = element.getAttributeValueNs(CAMUNDA, "formKey");
    if (reference != null) {
      return read(definition, "processes/" + definition.getKey() + "/" + reference + ".form");
    }
    if (key != null && key.contains("deployment:")) {
      return read(definition, key.substring(key.indexOf("deployment:") + "deployment:".length()));
    }
    return Form.NONE;
  }

  private Form read(ProcessDefinition definition, String resource) {
    try (InputStream form =
        repositoryService.getResourceAsStream(definition.getDeploymentId(), resource)) {
      String text = new String(form.readAllBytes(), StandardCharsets.UTF_8);
      return resource.endsWith(".form")
          ? ofCamundaForm(JSON.readTree(text))
          : new Form(ofHtml(text), Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * What an embedded form may submit. It is parsed as a browser parses it, so that a comment, a
   * script or a text that looks like a field is none.
   */
  static Set<String> ofHtml(String html) {
    Document form = Jsoup.parseBodyFragment(html);
    form.select(INERT).remove();
    Set<String> names = new TreeSet<>();
    form.select("[" + VARIABLE + "]").forEach(field -> names.add(field.attr(VARIABLE).strip()));
    form.select("form[" + SUBMITS + "]")
        .forEach(all -> names.addAll(List.of(all.attr(SUBMITS).strip().split("\\s+"))));
    names.remove("");
    return names;
  }

  static Form ofCamundaForm(JsonNode form) {
    Set<String> names = new TreeSet<>();
    collect(form, names);
    Set<String> shown = new TreeSet<>();
    for (JsonNode text : form.findValues("text")) {
      Matcher variable = SHOWN.matcher(LINK_TARGET.matcher(text.asText()).replaceAll("]"));
      while (variable.find()) {
        shown.add(variable.group(1));
      }
    }
    return new Form(Set.copyOf(names), Set.copyOf(shown));
  }

  private static void collect(JsonNode container, Set<String> names) {
    for (JsonNode component : container.path("components")) {
      String path = component.path("path").asText("");
      if (!path.isBlank()) {
        // A list or a group with a path is one variable; its fields are properties of it.
        names.add(top(path));
      } else if (component.has("components")) {
        collect(component, names);
      } else if (component.has("key")
          && !component.path("type").asText().equals("button")
          && !component.path("disabled").asBoolean(false)) {
        names.add(top(component.path("key").asText()));
      }
    }
  }

  private static String top(String path) {
    return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
  }

  /**
   * @param fields the top-level variables that it may submit
   * @param shown the variables that its texts show
   */
  record Form(Set<String> fields, Set<String> shown) {

    private static final Form NONE = new Form(Set.of(), Set.of());
  }
}
