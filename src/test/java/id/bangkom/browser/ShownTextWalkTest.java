package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.forms.OpenTasks;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All texts of all forms, as the real Tasklist draws them. */
@Tag("browser")
@ProductTest
class ShownTextWalkTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOSTILE =
      """
      1. **tebal** _miring_ ~~coret~~ `kode` <b>html</b> <img src=x onerror=alert(1)> &lt;b&gt;
      # Judul

      - butir + butir 2) butir
          kode
      > kutip
      ---
      | a | b |
      [tautan](https://x.example) https://x.example www.x.example a@x.example ![g](x.png)
      {{competency}} \\ 800/_123_/2026 :smile: $a^2$ "x" 'y' = ? ! ; , %\
      """;

  private static final String WITHOUT_LINES = HOSTILE.replaceAll("\\s+", " ");

  private static final String DRAWN = ".fjs-form-field-text, .fjs-table-td";

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <process id="shown-text" isExecutable="true" camunda:historyTimeToLive="1">
          <startEvent id="start"/>
          <sequenceFlow id="flow" sourceRef="start" targetRef="read"/>
          <userTask id="read" name="Baca semua teks" camunda:assignee="%s"
              camunda:formRef="shown-text" camunda:formRefBinding="deployment"/>
        </process>
      </definitions>
      """;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private RepositoryService repositoryService;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private OpenTasks openTasks;

  private final Set<String> shown = new TreeSet<>();
  private int drawn;
  private Desks desks;
  private Employee reader;
  private String deployment;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    reader = people.called("Pegawai A");
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
    repositoryService.deleteDeployment(deployment, true);
  }

  @Test
  void whatPeopleTypedIsTextInEveryFormWhateverItLooksLike() throws IOException {
    deployment =
        repositoryService
            .createDeployment()
            .addString("processes/shown-text/shown-text.bpmn", MODEL.formatted(reader.login()))
            .addString("processes/shown-text/shown-text.form", allTexts())
            .deploy()
            .getId();
    List<Text> harmless = drawn("Zulu");
    List<Text> hostile = drawn(HOSTILE);

    assertThat(shown).hasSizeGreaterThan(50);
    assertThat(hostile).hasSameSizeAs(harmless);
    for (int i = 0; i < harmless.size(); i++) {
      assertThat(hostile.get(i).elements()).isEqualTo(harmless.get(i).elements());
      assertThat(hostile.get(i).text())
          .isEqualTo(harmless.get(i).text().replace("Zulu", WITHOUT_LINES));
    }
  }

  private List<Text> drawn(String value) throws IOException {
    String instance = runtimeService.startProcessInstanceByKey("shown-text").getId();
    String task = taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
    shown.forEach(name -> taskService.setVariableLocal(task, name, value));
    taskService.setVariableLocal(
        task,
        "cells",
        SpinValues.jsonValue(JSON.writeValueAsString(List.of(Map.of("cell", value)))).create());
    openTasks.showAgainFor(reader.login());
    try (Desk desk = desks.of(reader)) {
      desk.open("Baca semua teks");
      assertThat(desk.page().locator(DRAWN)).hasCount(drawn);
      List<Text> texts =
          JSON.readValue((String) desk.page().evaluate(READ), new TypeReference<List<Text>>() {});
      desk.send();
      return texts;
    }
  }

  /** The text of each component, and its elements, with where a link leads to. */
  private static final String READ =
      """
      JSON.stringify([...document.querySelectorAll('%s')].map(
        (field) => ({
          text: field.textContent.replaceAll(/\\s+/g, ' ').trim(),
          elements: [...field.querySelectorAll('*')].map(
            (e) => e.tagName + (e.hasAttribute('href') ? ' link' : '')).join(' '),
        })))\
      """
          .formatted(DRAWN);

  private record Text(String text, String elements) {}

  /** One form with the texts of all others, and a table. */
  private String allTexts() throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("id", "shown-text").put("type", "default").put("schemaVersion", 16);
    ArrayNode components = all.putArray("components");
    try (Stream<Path> forms = Files.walk(Path.of("processes"))) {
      for (Path form : forms.filter(file -> file.toString().endsWith(".form")).sorted().toList()) {
        for (JsonNode component : JSON.readTree(form.toFile()).findParents("text")) {
          String text = component.path("text").asText();
          Matcher names = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}").matcher(text);
          while (names.find()) {
            shown.add(names.group(1));
          }
          components
              .addObject()
              .put("type", "text")
              .put("id", "text" + components.size())
              // Addresses of links are the product's own.
              .put("text", text.replaceAll("]\\(\\{\\{\\w+}}\\)", "](/lembar)"));
        }
      }
    }
    shown.removeAll(Set.of("sheetUrl", "evidenceUrl"));
    // And the one cell of the table.
    drawn = components.size() + 1;
    ObjectNode table = components.addObject();
    table.put("type", "table").put("id", "table").put("label", "Tabel").put("dataSource", "=cells");
    table.putArray("columns").addObject().put("key", "cell").put("label", "Sel");
    return JSON.writeValueAsString(all);
  }
}
