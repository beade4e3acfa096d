package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form keeps to, so that Tasklist can show it and a civil servant can read it. */
class FormTest {

  /** The newest schema that Tasklist's form-js 1.8.7 reads. */
  private static final int NEWEST_SCHEMA = 16;

  /** What a person fills in. */
  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime");

  /**
   * What only shows or arranges. Left out on purpose: a file picker, which form-js 1.8.7 does not
   * know and which makes the whole form fail; a button, beside Tasklist's own; a foreign page.
   */
  private static final Set<String> OTHERS =
      Set.of("text", "html", "image", "table", "spacer", "separator", "group", "dynamiclist");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|your|please|date|name|field|label|select|choose|value|reason|session"
              + "|number of|yes|description|remark|note|accept|reject|title|column|group|text"
              + " area|text field|checkbox|dynamic list|table)\\b");

  private static final Pattern INCLUDE = Pattern.compile("<!-- include (processes/\\S+) -->");

  private static final String EMBEDDED = "embedded:deployment:";

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Packaged> forms() {
    return Packaged.forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formIsNamedAsItsFileAndShowsATask(Packaged form) {
    assertThat(read(form).path("id").asText()).isEqualTo(form.name());
    assertThat(Packaged.exists("processes/" + form.folder() + "/" + form.folder() + ".bpmn"))
        .as("diagram beside " + form.path())
        .isTrue();
    assertThat(tasksOf(form.folder())).contains(form.name());
  }

  @Test
  void everyFormIsShownByADiagram() {
    Set<String> shown = new TreeSet<>();
    for (Packaged diagram : Packaged.diagrams()) {
      for (UserTask task : diagram.bpmn().getModelElementsByType(UserTask.class)) {
        shown.add(
            task.getCamundaFormKey() == null
                ? "processes/" + diagram.name() + "/" + task.getCamundaFormRef() + ".form"
                : task.getCamundaFormKey().replace(EMBEDDED, ""));
      }
      for (StartEvent start : diagram.bpmn().getModelElementsByType(StartEvent.class)) {
        if (start.getCamundaFormKey() != null) {
          shown.add(start.getCamundaFormKey().replace(EMBEDDED, ""));
        }
      }
    }
    assertThat(
            Stream.concat(Packaged.forms().stream(), Packaged.embeddedForms().stream())
                .map(Packaged::path))
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void whatEmbeddedFormsHaveInCommonStandsBesideThemAndIsIncluded() {
    Set<String> included = new TreeSet<>();
    for (Packaged form : Packaged.embeddedForms()) {
      Matcher include = INCLUDE.matcher(form.text());
      while (include.find()) {
        included.add(include.group(1));
      }
      // What a form loaded when it is opened would be another one after the next release.
      assertThat(form.text()).as(form.path()).doesNotContain("ng-include");
    }
    assertThat(Packaged.formParts()).extracting(Packaged::path).containsExactlyElementsOf(included);
    assertThat(Packaged.formParts())
        .allSatisfy(
            part -> {
              assertThat(part.text()).as(part.path()).doesNotContain("include", "data-submits");
              assertThat(Packaged.embeddedForms())
                  .as("a form beside " + part.path())
                  .anyMatch(form -> part.path().startsWith(form.process() + "parts/"));
            });
  }

  @Test
  void noPieceOfAFormLiesAmongThePages() {
    assertThat(Packaged.all("static", "html"))
        .isNotEmpty()
        .allSatisfy(
            page ->
                assertThat(page.text()).as(page.path()).startsWithIgnoringCase("<!doctype html>"));
  }

  @Test
  void formIdsAreUniqueBecauseAllFormsAreOneDeployment() {
    assertThat(Packaged.forms()).extracting(Packaged::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formIsWrittenForThisPlatform(Packaged form) {
    JsonNode json = read(form);
    assertThat(json.path("type").asText()).isEqualTo("default");
    assertThat(json.path("schemaVersion").asInt()).isBetween(1, NEWEST_SCHEMA);
    assertThat(json.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(json.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formHasOnlyComponentsThatTasklistKnows(Packaged form) {
    Set<String> known = new TreeSet<>(INPUTS);
    known.addAll(OTHERS);
    assertThat(components(form).stream().map(FormTest::type)).isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldHasANameAndALabel(Packaged form) {
    assertThat(components(form))
        .filteredOn(component -> INPUTS.contains(type(component)))
        .isNotEmpty()
        .allSatisfy(
            field -> {
              assertThat(field.path("key").asText())
                  .as(describe(field))
                  .matches("[a-z][A-Za-z0-9]*");
              assertThat(labelOf(field)).as(describe(field)).isNotBlank();
            });
  }

  /** What our own fields for days, times and numbers read; form-js's are not drawn. */
  @ParameterizedTest
  @MethodSource("forms")
  void aDayATimeOrANumberAsksOnlyForWhatItsFieldCanDo(Packaged form) {
    assertThat(components(form))
        .filteredOn(component -> Set.of("datetime", "number").contains(type(component)))
        .allSatisfy(
            field -> {
              assertThat(field.has("increment") || field.has("appearance"))
                  .as(describe(field))
                  .isFalse();
              boolean time = field.path("subtype").asText().equals("time");
              if (type(field).equals("datetime")) {
                assertThat(field.path("subtype").asText()).as(describe(field)).isIn("date", "time");
              }
              if (time) {
                assertThat(field.path("timeSerializingFormat").asText()).isEqualTo("no_timezone");
              }
              Set<String> properties = new TreeSet<>();
              field.path("properties").fieldNames().forEachRemaining(properties::add);
              assertThat(properties)
                  .as(describe(field))
                  .isSubsetOf(
                      time || type(field).equals("number")
                          ? Set.of()
                          : Set.of("earliest", "latest", "early", "late"));
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyTextIsIndonesian(Packaged form) {
    assertThat(
            components(form).stream()
                .flatMap(component -> texts(component).stream())
                .filter(text -> ENGLISH.matcher(withoutExpressions(text)).find()))
        .isEmpty();
  }

  /** So a name in braces is all that a text can show, and what is shown there can be escaped. */
  @ParameterizedTest
  @MethodSource("forms")
  void whatATextShowsIsANameAndNothingElseReadsItsVariable(Packaged form) {
    Set<String> shown = new TreeSet<>();
    List<String> elsewhere = new ArrayList<>();
    for (JsonNode component : components(form)) {
      Matcher braces =
          Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL)
              .matcher(component.path("text").asText(""));
      while (braces.find()) {
        assertThat(braces.group(1)).as(describe(component)).matches("[a-z][A-Za-z0-9]*");
        shown.add(braces.group(1));
      }
      elsewhere.add(component.path("key").asText());
      elsewhere.add(component.path("dataSource").asText());
      elsewhere.add(component.path("valuesKey").asText());
      elsewhere.add(component.path("valuesExpression").asText());
      // Whether there is anything may be asked, and numbers be compared; no text may.
      elsewhere.add(
          component
              .path("conditional")
              .path("hide")
              .asText()
              .replaceAll("\\w+ = null|[<>]=? \\w+", ""));
      for (JsonNode value : component.path("properties")) {
        elsewhere.add(value.asText().startsWith("=") ? value.asText() : "");
      }
      for (JsonNode value : component.path("validate")) {
        elsewhere.add(value.asText().startsWith("=") ? value.asText() : "");
      }
    }
    assertThat(elsewhere)
        .allSatisfy(text -> assertThat(text.split("\\W+")).doesNotContainAnyElementsOf(shown));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void componentIdsAreUniqueAndSpeak(Packaged form) {
    List<String> ids =
        components(form).stream().map(component -> component.path("id").asText()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).noneMatch(id -> id.startsWith("Field_"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void choiceOffersSomething(Packaged form) {
    assertThat(components(form))
        .filteredOn(
            component ->
                Set.of("select", "radio", "checklist", "taglist").contains(type(component)))
        .allSatisfy(
            choice -> {
              long sources =
                  List.of("values", "valuesKey", "valuesExpression").stream()
                      .filter(choice::hasNonNull)
                      .count();
              assertThat(sources).as(describe(choice)).isEqualTo(1);
              for (JsonNode option : choice.path("values")) {
                assertThat(option.path("label").asText()).as(describe(choice)).isNotBlank();
                assertThat(option.path("value").asText()).as(describe(choice)).isNotBlank();
              }
            });
  }

  private static Set<String> tasksOf(String process) {
    return Packaged.diagrams().stream()
        .filter(diagram -> diagram.name().equals(process))
        .flatMap(diagram -> diagram.bpmn().getModelElementsByType(UserTask.class).stream())
        .map(ProcessModelTest::formOf)
        .collect(Collectors.toSet());
  }

  private static JsonNode read(Packaged form) {
    try {
      return JSON.readTree(form.text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(form.path() + " is not JSON", e);
    }
  }

  /** All components, those within groups and lists included. */
  private static List<JsonNode> components(Packaged form) {
    List<JsonNode> found = new ArrayList<>();
    collect(read(form), found);
    return found;
  }

  private static void collect(JsonNode parent, List<JsonNode> found) {
    for (JsonNode component : parent.path("components")) {
      found.add(component);
      collect(component, found);
    }
  }

  private static String type(JsonNode component) {
    return component.path("type").asText();
  }

  /** A date field carries its label elsewhere than the other fields. */
  private static String labelOf(JsonNode field) {
    if (type(field).equals("datetime")) {
      String name = field.path("subtype").asText().equals("time") ? "timeLabel" : "dateLabel";
      return field.path(name).asText();
    }
    return field.path("label").asText();
  }

  /** What a person reads of a component. */
  private static List<String> texts(JsonNode component) {
    List<String> texts = new ArrayList<>();
    for (String name :
        List.of("label", "dateLabel", "timeLabel", "description", "text", "content", "alt")) {
      texts.add(component.path(name).asText());
    }
    component.path("properties").forEach(property -> texts.add(property.asText()));
    for (String name : List.of("prefixAdorner", "suffixAdorner")) {
      texts.add(component.path("appearance").path(name).asText());
    }
    component.path("values").forEach(option -> texts.add(option.path("label").asText()));
    component.path("columns").forEach(column -> texts.add(column.path("label").asText()));
    return texts;
  }

  /** Variables, FEEL and HTML attributes are no text for a person. */
  private static String withoutExpressions(String text) {
    if (text.startsWith("=")) {
      return "";
    }
    return Jsoup.parse(text.replaceAll("\\{\\{[^}]*}}", " ")).text();
  }

  private static String describe(JsonNode component) {
    return type(component) + " " + component.path("key").asText(component.path("id").asText());
  }
}
