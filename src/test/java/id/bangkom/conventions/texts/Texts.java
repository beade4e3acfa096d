package id.bangkom.conventions.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Every text that people read, as it stands in the sources, by the list it belongs to: file by
 * file, each in the order in which it is read.
 */
final class Texts {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SCRIPTS = RESOURCES.resolve("static/bangkom");
  private static final Path WEB_APPLICATIONS =
      RESOURCES.resolve("META-INF/resources/webjars/camunda/app");

  private static final Map<String, List<Shown>> ALL = read();

  private final Map<String, List<Shown>> lists = new TreeMap<>();

  private Texts() {}

  /** By the name of the list, e.g. {@code formulir}. */
  static Map<String, List<Shown>> all() {
    return ALL;
  }

  private static Map<String, List<Shown>> read() {
    try {
      Texts texts = new Texts();
      texts.list("diagram", Path.of("processes"), "bpmn", Texts::ofDiagram);
      texts.list("formulir", Path.of("processes"), "form", Texts::ofForm);
      texts.list("formulir", Path.of("processes"), "html", Texts::ofMarkup);
      texts.list("halaman", RESOURCES.resolve("static"), "html", Texts::ofMarkup);
      texts.list("halaman", RESOURCES.resolve("templates"), "html", Texts::ofTemplate);
      texts.list("halaman", RESOURCES.resolve("static"), "js", new ScriptTexts(SCRIPTS)::of);
      texts.list("pesan", Path.of("src/main/java"), "java", JavaTexts::of);
      texts.list("aturan", Path.of("decisions"), "dmn", Texts::ofTable);
      texts.list("aturan", RESOURCES.resolve("rules"), "properties", Texts::ofProperties);
      texts.list("tasklist", Path.of("src/main/tasklist"), "xml", Texts::ofPatch);
      for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
        Path folder = WEB_APPLICATIONS.resolve(application);
        texts.list(application, folder, "json", Texts::ofWords);
        texts.list(application, folder, "js", new ScriptTexts(SCRIPTS)::of);
      }
      return texts.lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void list(String name, Path folder, String type, Function<Path, List<Shown>> read)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<Shown> found = new LinkedHashSet<>();
      files
          .filter(file -> file.toString().endsWith("." + type))
          .sorted()
          .forEach(file -> found.addAll(read.apply(file)));
      lists
          .computeIfAbsent(name, of -> new ArrayList<>())
          .addAll(found.stream().filter(Shown::hasWords).toList());
    }
  }

  static String where(Path file) {
    return file.toString().replace('\\', '/').replaceFirst("^src/main/(?:resources/)?", "");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands on a diagram; its explanations are for whoever looks at it in Cockpit. */
  private static List<Shown> ofDiagram(Path file) {
    List<Shown> found = new ArrayList<>();
    for (Element element : Xml.elements(read(file))) {
      String id = element.getAttribute("id");
      if (!element.getLocalName().matches("message|error|definitions")) {
        found.add(new Shown(where(file), id, element.getAttribute("name")));
      }
      if (element.getLocalName().equals("documentation")) {
        String of = ((Element) element.getParentNode()).getAttribute("id");
        found.add(new Shown(where(file), of + " (penjelasan)", element.getTextContent()));
      }
    }
    return found;
  }

  private static List<Shown> ofForm(Path file) {
    List<Shown> found = new ArrayList<>();
    collect(where(file), "", Json.tree(read(file)), found);
    return found;
  }

  private static void collect(String where, String id, JsonNode node, List<Shown> found) {
    String own = node.path("key").asText(node.path("id").asText(node.path("value").asText("")));
    String name = own.isEmpty() ? id : own;
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      JsonNode value = property.getValue();
      if (value.isTextual()) {
        if (property.getKey().matches("label|description|text|alt|title|.*Label|.*Adorner")) {
          found.add(new Shown(where, name + "." + property.getKey(), value.asText()));
        } else if (value.asText().startsWith("=") && !property.getKey().equals("hide")) {
          // A formula may say something, too.
          Matcher quoted = Pattern.compile("\"([^\"]*\\s[^\"]*)\"").matcher(value.asText());
          while (quoted.find()) {
            found.add(new Shown(where, name + "." + property.getKey(), quoted.group(1)));
          }
        }
      } else {
        collect(where, name, value, found);
      }
    }
    if (node.isArray()) {
      node.forEach(item -> collect(where, id, item, found));
    }
  }

  private static List<Shown> ofMarkup(Path file) {
    return Markup.texts(where(file), "", read(file));
  }

  /**
   * What stands between the tags of a template is an example; what it writes is in its attributes.
   */
  private static List<Shown> ofTemplate(Path file) {
    String html = read(file);
    List<Shown> found = new ArrayList<>();
    for (Shown shown :
        Markup.texts(
            where(file), "", html.replaceAll("(<[^>]*\\sth:text=\"[^\"]*\"[^>]*>)[^<]*", "$1"))) {
      found.add(shown);
    }
    Matcher written = Pattern.compile("th:(?:text|title|aria-label)=\"([^\"]*)\"").matcher(html);
    while (written.find()) {
      if (written.group(1).contains("'")) {
        found.add(new Shown(where(file), "th:text", filled(written.group(1))));
      }
    }
    return found;
  }

  /** An expression of a template: its words, and a gap for all else. */
  private static String filled(String expression) {
    return Stream.of(expression.replaceAll("\\$\\{[^}]*}", "{…}").split("\\s*\\+\\s*"))
        .map(part -> part.matches("'.*'") ? part.substring(1, part.length() - 1) : "{…}")
        .collect(Collectors.joining());
  }

  private static List<Shown> ofTable(Path file) {
    List<Shown> found = new ArrayList<>();
    for (Element element : Xml.elements(read(file))) {
      String id = element.getAttribute("id");
      switch (element.getLocalName()) {
        case "decision" -> found.add(new Shown(where(file), id, element.getAttribute("name")));
        case "input", "output" ->
            found.add(new Shown(where(file), id, element.getAttribute("label")));
        case "description" ->
            found.add(
                new Shown(
                    where(file),
                    ((Element) element.getParentNode()).getAttribute("id"),
                    element.getTextContent()));
        case "outputEntry" -> {
          String text = element.getTextContent().strip();
          if (text.matches("(?s)\".*\\s.*\"")) {
            found.add(new Shown(where(file), id, text.substring(1, text.length() - 1)));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static List<Shown> ofProperties(Path file) {
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .sorted()
        .map(key -> new Shown(where(file), key, words.getProperty(key)))
        .toList();
  }

  /** The words that the build sets into Tasklist's scripts. */
  private static List<Shown> ofPatch(Path file) {
    List<Shown> found = new ArrayList<>();
    int number = 0;
    for (Element element : Xml.elements(read(file))) {
      if (element.getLocalName().equals("replacevalue")) {
        number++;
        for (Script.Literal literal : Script.literals(element.getTextContent())) {
          if (literal.text().contains("<")) {
            Markup.texts(where(file), "ganti " + number + " ", literal.text()).stream()
                .filter(shown -> !shown.text().contains("| translate"))
                .forEach(found::add);
          } else if (literal.text().matches("(?s)\\p{Lu}.*\\p{Ll}.*|.*\\p{L} \\p{L}.*")
              && !literal.text().contains("| translate")) {
            found.add(new Shown(where(file), "ganti " + number, literal.text()));
          }
        }
      }
    }
    return found;
  }

  private static List<Shown> ofWords(Path file) {
    Map<String, String> words = new LinkedHashMap<>();
    flatten("", Json.tree(read(file)).path("labels"), words);
    flatten("", Json.tree(read(file)).path("dateLocales"), words);
    List<Shown> found = new ArrayList<>();
    words.forEach((key, text) -> found.add(new Shown(where(file), key, text)));
    return found;
  }

  private static void flatten(String key, JsonNode node, Map<String, String> words) {
    if (node.isTextual()) {
      words.put(key, node.asText());
    } else if (node.isArray()) {
      words.put(
          key,
          Stream.iterate(0, i -> i < node.size(), i -> i + 1)
              .map(i -> node.get(i).asText())
              .collect(Collectors.joining(", ")));
    } else {
      node.properties()
          .forEach(
              of ->
                  flatten(
                      key.isEmpty() ? of.getKey() : key + "." + of.getKey(), of.getValue(), words));
    }
  }

  /** Reads JSON whole. */
  private static final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static JsonNode tree(String text) {
      try {
        return MAPPER.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
