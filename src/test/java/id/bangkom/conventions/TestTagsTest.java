package id.bangkom.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build chooses tests by their tags: one without is run on one database, and all day. */
class TestTagsTest {

  private static final JavaClasses TESTS = new ClassFileImporter().importPackages("id.bangkom");
  private static final Pattern CHOICE =
      Pattern.compile("(?:<groups>|<bangkom.test.excluded>|-Dbangkom.test.excluded=)([\\w,-]+)");

  @Test
  void aWiringTestRunsOnBothDatabases() {
    classes()
        .that()
        .haveSimpleNameEndingWith("WiringTest")
        .should(beTagged("database", "database-drill"))
        .check(TESTS);
  }

  @Test
  void whatNeedsABrowserSaysSo() {
    classes()
        .that()
        .resideInAPackage("..browser")
        .and(areTests())
        .should(beTagged("browser"))
        .check(TESTS);
  }

  @Test
  void everyTagIsOneThatTheBuildChoosesBy() throws IOException {
    Set<String> chosen = new TreeSet<>();
    for (Path build : List.of(Path.of("test"), Path.of("pom.xml"))) {
      CHOICE
          .matcher(Files.readString(build))
          .results()
          .forEach(choice -> chosen.addAll(List.of(choice.group(1).split(","))));
    }
    Set<String> used =
        TESTS.stream()
            .flatMap(test -> Arrays.stream(test.reflect().getAnnotationsByType(Tag.class)))
            .map(Tag::value)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).isEqualTo(chosen);
  }

  private static DescribedPredicate<JavaClass> areTests() {
    return DescribedPredicate.describe(
        "are tests", one -> one.getSimpleName().endsWith("Test") && one.isTopLevelClass());
  }

  private static ArchCondition<JavaClass> beTagged(String... oneOf) {
    return new ArchCondition<>("be tagged " + List.of(oneOf)) {
      @Override
      public void check(JavaClass test, ConditionEvents events) {
        boolean tagged =
            Arrays.stream(test.reflect().getAnnotationsByType(Tag.class))
                .anyMatch(tag -> List.of(oneOf).contains(tag.value()));
        events.add(new SimpleConditionEvent(test, tagged, test.getName() + " is not tagged"));
      }
    };
  }
}
