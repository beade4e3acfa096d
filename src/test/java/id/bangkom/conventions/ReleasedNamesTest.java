package id.bangkom.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.programme.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * What diagrams name stays, as instances run out by the diagram they began with (ADR 0027). {@code
 * released-names.txt} says what was ever named; a line goes when no instance that names it can be
 * left.
 */
class ReleasedNamesTest {

  private static final Pattern LINE = Pattern.compile("(bean|message|variable) (\\S+)");

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern ROOT_NAME =
      Pattern.compile("(?<![\\w.'\"])(?!true|false|null|empty|not|and|or|eq|ne)([a-z]\\w*)");

  /** Every text constant of the product's code, put together as the compiler does. */
  private static final Set<String> SPOKEN = spoken();

  static Stream<String> released() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/released-names.txt"), UTF_8).stream();
  }

  static Stream<String> releasedBeans() throws IOException {
    return released().filter(line -> line.startsWith("bean "));
  }

  /** Messages and variables are words that code and diagrams have in common. */
  static Stream<String> releasedWords() throws IOException {
    return released().filter(line -> !line.startsWith("bean "));
  }

  @Test
  void theListIsSortedAndOfKnownKinds() throws IOException {
    assertThat(released().toList())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(LINE.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("releasedBeans")
  void aBeanThatADiagramEverNamedIsStillThere(String released) {
    assertThat(BeansOfDiagramsTest.fault(nameIn(released), Object.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("releasedWords")
  void aWordThatADiagramEverNamedIsStillSpoken(String released) {
    assertThat(SPOKEN.contains(nameIn(released))).as(released).isTrue();
  }

  @Test
  void everythingThatDiagramsNameIsOnTheList() throws IOException {
    Set<String> named = new TreeSet<>();
    Packaged.diagrams().forEach(diagram -> named.addAll(namesIn(diagram.text())));
    assertThat(released().toList()).containsAll(named);
  }

  private static String nameIn(String released) {
    Matcher line = LINE.matcher(released);
    assertThat(line.matches()).as(released).isTrue();
    return line.group(2);
  }

  private static Set<String> namesIn(String bpmn) {
    Set<String> names = new TreeSet<>();
    find("delegateExpression=\"[$]\\{(\\w+)}\"", bpmn).forEach(name -> names.add("bean " + name));
    find("<bpmn:message [^>]*name=\"([^\"]+)\"", bpmn)
        .forEach(name -> names.add("message " + name));
    find("<camunda:(?:in|out) source=\"(\\w+)\"", bpmn)
        .forEach(name -> names.add("variable " + name));
    Matcher expression =
        EXPRESSION.matcher(bpmn.replaceAll("(delegateExpression|businessKey)=\"[^\"]*\"", ""));
    while (expression.find()) {
      Matcher root = ROOT_NAME.matcher(expression.group(1));
      while (root.find()) {
        names.add("variable " + root.group(1));
      }
    }
    return names;
  }

  private static List<String> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> spoken() {
    Set<String> spoken =
        Stream.of(Method.values())
            .map(Method::withdrawalMessage)
            .collect(Collectors.toCollection(TreeSet::new));
    ClassVisitor listener =
        new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

          @Override
          public FieldVisitor visitField(
              int access, String name, String type, String signature, Object constant) {
            hear(constant);
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] exceptions) {
            return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {

              @Override
              public void visitLdcInsn(Object constant) {
                hear(constant);
              }
            };
          }

          private void hear(Object constant) {
            if (constant instanceof String text) {
              spoken.add(text);
            }
          }
        };
    try (Stream<Path> files = Files.walk(Path.of("target/classes/id/bangkom"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
        new ClassReader(Files.readAllBytes(file)).accept(listener, ClassReader.SKIP_DEBUG);
      }
      return spoken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
