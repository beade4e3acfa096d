package id.bangkom.forms;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.web.JsonShape;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What may come with a form: its fields, of plain types, and nothing else. Gives the body as it was
 * understood here.
 */
@Component
public class SubmittedForms {

  private static final ObjectMapper JSON =
      JsonMapper.builder(JsonShape.engine())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** What a form may submit; an object of any class is not among it. */
  private static final Set<String> TYPES =
      Set.of(
          "string", "boolean", "integer", "long", "short", "double", "date", "null", "json",
          "file");

  private final RepositoryService repositoryService;
  private final FormContract forms;
  private final Unrestricted unrestricted;

  SubmittedForms(
      RepositoryService repositoryService, FormContract forms, Unrestricted unrestricted) {
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.unrestricted = unrestricted;
  }

  /**
   * Of a task's form.
   *
   * @throws Refusal when it has what is no field of the form
   */
  public ObjectNode ofTask(JsonNode body, Task task) {
    ObjectNode passed = JSON.createObjectNode();
    if (task.getProcessDefinitionId() == null) {
      return passed;
    }
    Set<String> fields = forms.fieldsOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    passed.set("variables", variables(body.path("variables"), fields));
    return passed;
  }

  /**
   * Of the form that starts a process.
   *
   * @param byKey whether {@code definition} is a key, not an id
   * @throws Refusal when it has what is no field of the form; UNKNOWN when there is no such process
   */
  public ObjectNode ofStart(JsonNode body, boolean byKey, String definition) {
    String businessKey = body.path("businessKey").asText("");
    if (!businessKey.isBlank() && !body.path("businessKey").isNull()) {
      throw Refusal.rule("Kunci bisnis ditetapkan oleh aplikasi; kosongkan isian itu.");
    }
    ProcessDefinition found = unrestricted.call(() -> definition(byKey, definition));
    if (found == null) {
      throw Refusal.unknown("Proses ini tidak ada; muat ulang daftar proses.");
    }
    ObjectNode passed = JSON.createObjectNode();
    passed.set("variables", variables(body.path("variables"), forms.startFieldsOf(found.getId())));
    return passed;
  }

  /** A candidate takes a task for oneself, never for somebody else. */
  public ObjectNode claim(JsonNode body, String user) {
    if (!user.equals(body.path("userId").asText(null))) {
      throw Refusal.forbidden("Anda hanya dapat mengambil tugas untuk diri sendiri.");
    }
    return JSON.createObjectNode().put("userId", user);
  }

  private ProcessDefinition definition(boolean byKey, String definition) {
    var query = repositoryService.createProcessDefinitionQuery();
    return byKey
        ? query.processDefinitionKey(definition).latestVersion().singleResult()
        : query.processDefinitionId(definition).singleResult();
  }

  private static ObjectNode variables(JsonNode submitted, Set<String> fields) {
    ObjectNode passed = JSON.createObjectNode();
    submitted
        .fields()
        .forEachRemaining(
            variable -> {
              String name = variable.getKey();
              if (!fields.contains(name)) {
                throw Refusal.rule(
                    "Isian \""
                        + name
                        + "\" bukan bagian dari formulir ini; muat ulang lalu isi"
                        + " kembali.");
              }
              passed.set(name, value(name, variable.getValue()));
            });
    return passed;
  }

  private static ObjectNode value(String name, JsonNode submitted) {
    ObjectNode passed = JSON.createObjectNode();
    JsonNode type = submitted.path("type");
    boolean typed = type.isTextual();
    boolean acceptable =
        submitted.isObject()
            && submitted.path("value").isContainerNode() == false
            && (typed
                ? TYPES.contains(type.asText().toLowerCase(Locale.ROOT))
                : type.isMissingNode() || type.isNull());
    if (!acceptable) {
      throw Refusal.rule(
          "Isian \"" + name + "\" tidak terbaca; muat ulang tugas lalu isi kembali.");
    }
    for (String part : List.of("value", "type", "valueInfo")) {
      if (submitted.has(part)) {
        passed.set(part, submitted.get(part));
      }
    }
    if (typed && type.asText().equalsIgnoreCase("null") && passed.path("value").isTextual()) {
      // The Tasklist repeats the type a field had while it was empty; only a list or a group comes
      // with a type at all, as JSON.
      passed.put("type", "Json");
    }
    if (passed.path("type").asText().equalsIgnoreCase("json") && passed.path("value").isTextual()) {
      // A body in the body, which is read by whoever records the form.
      JsonShape.check(passed.path("value").asText().getBytes(StandardCharsets.UTF_8));
    }
    return passed;
  }

  /** The body as JSON; an empty one is an object without members. */
  public JsonNode read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    if (body.length == 0) {
      return JSON.createObjectNode();
    }
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (IOException e) {
      throw JsonShape.refusal(e);
    }
    if (json.isObject()) {
      return json;
    }
    throw Refusal.malformed("Isian tidak terbaca; muat ulang halaman lalu ulangi.");
  }
}
