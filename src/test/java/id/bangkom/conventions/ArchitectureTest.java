package id.bangkom.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.DateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the packages of the product may know each other and what they may know of the engine. */
@AnalyzeClasses(packages = "id.bangkom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Every capability may know only those before it. */
  static final List<String> ORDER =
      List.of(
          "problem",
          "wording",
          "logging",
          "audit",
          "passwords",
          "startup",
          "engine",
          "web",
          "accounts",
          "forms",
          "drafts",
          "guards",
          "gate",
          "rules",
          "spreadsheet",
          "workforce",
          "slips",
          "notice",
          "jp",
          "tasks",
          "dialogue",
          "programme",
          "selfstudy",
          "sheet",
          "evaluation",
          "withdrawal",
          "guidance",
          "coaching",
          "mentoring",
          "development",
          "claim",
          "people",
          "imports",
          "demonstration",
          "recalculation",
          "trial",
          "rulechange",
          "report",
          "oversight",
          "portfolio",
          "openapi",
          "pages");

  /** The technical rooms, which may know what is behind the engine's public interface. */
  private static final String[] BEHIND_THE_ENGINE = {
    "id.bangkom.audit..",
    "id.bangkom.startup..",
    "id.bangkom.engine..",
    "id.bangkom.web..",
    "id.bangkom.accounts..",
    "id.bangkom.forms..",
    "id.bangkom.drafts..",
    "id.bangkom.guards..",
    "id.bangkom.gate..",
    "id.bangkom.rules..",
  };

  /** Where the process engine may be seen; people and JP are counted without it. */
  private static final String[] MEET_THE_ENGINE = {
    "id.bangkom.audit..",
    "id.bangkom.startup..",
    "id.bangkom.engine..",
    "id.bangkom.web..",
    "id.bangkom.accounts..",
    "id.bangkom.forms..",
    "id.bangkom.drafts..",
    "id.bangkom.guards..",
    "id.bangkom.gate..",
    "id.bangkom.rules..",
    "id.bangkom.tasks..",
    "id.bangkom.dialogue..",
    "id.bangkom.programme..",
    "id.bangkom.sheet..",
    "id.bangkom.evaluation..",
    "id.bangkom.withdrawal..",
    "id.bangkom.guidance..",
    "id.bangkom.coaching..",
    "id.bangkom.mentoring..",
    "id.bangkom.selfstudy..",
    "id.bangkom.development..",
    "id.bangkom.claim..",
    "id.bangkom.people..",
    "id.bangkom.recalculation..",
    "id.bangkom.rulechange..",
    "id.bangkom.oversight.."
  };

  @ArchTest
  static final ArchRule capabilitiesFormNoCycle =
      slices().matching("id.bangkom.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule capabilitiesKnowOnlyThoseBeforeThem =
      classes()
          .that()
          .resideInAPackage("id.bangkom.*..")
          .should(knowOnlyCapabilitiesBeforeTheirs());

  @ArchTest
  static final ArchRule nothingKnowsTheApplicationClass =
      noClasses()
          .that()
          .resideInAPackage("id.bangkom.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.bangkom");

  @ArchTest
  static final ArchRule theEngineStaysWhereFlowsAre =
      noClasses()
          .that()
          .resideOutsideOfPackages(MEET_THE_ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule onlyPublicApiOutsideTheTechnicalPackages =
      noClasses()
          .that()
          .resideOutsideOfPackages(BEHIND_THE_ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..impl..")
          .because("a maintained fork keeps the public API, not what is behind it");

  /** Or the application does not start, which no test of a part of it would tell. */
  @ArchTest
  static void beansOfDifferentPackagesHaveDifferentNames(JavaClasses product) {
    Map<String, List<JavaClass>> beans =
        product.stream()
            .filter(one -> one.isMetaAnnotatedWith(Component.class))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName));
    assertThat(beans).allSatisfy((name, classes) -> assertThat(classes).as(name).hasSize(1));
  }

  @ArchTest static final ArchRule injectionIsByConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule datesAreOfJavaTime =
      noClasses()
          .that()
          .resideOutsideOfPackages(MEET_THE_ENGINE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Date.class)
          .because("only the engine's own interface still speaks of java.util.Date");

  @ArchTest
  static final ArchRule engineDatesAreConvertedAtOnce =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(BEHIND_THE_ENGINE)
          .should()
          .haveRawType(assignableTo(Date.class))
          .because("java.util.Date is the engine's own language: what is kept is of java.time");

  @ArchTest
  static final ArchRule noCalendars =
      noClasses()
          .should()
          .dependOnClassesThat(assignableTo(Calendar.class).or(assignableTo(DateFormat.class)));

  @ArchTest
  static final ArchRule nowIsAskedOfTheOneClock =
      classes()
          .that()
          .doNotHaveSimpleName("ClockConfiguration")
          .should(askTheClockForTheTime())
          .because("a test sets the clock of product and engine");

  @ArchTest
  static final ArchRule namesSayWhatATypeIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Delegate)")
          .because("such a name says nothing about what the type does");

  @ArchTest
  static final ArchRule interfacesHaveSeveralImplementations =
      classes()
          .that()
          .areInterfaces()
          .and()
          .areNotAnnotations()
          .should(notHaveExactlyOneImplementation());

  private static ArchCondition<JavaClass> knowOnlyCapabilitiesBeforeTheirs() {
    return new ArchCondition<>("know only capabilities before theirs: " + ORDER) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        String own = capability(javaClass).orElseThrow();
        if (!ORDER.contains(own)) {
          events.add(
              SimpleConditionEvent.violated(
                  javaClass, "package " + own + " has no place in the order yet"));
          return;
        }
        javaClass
            .getDirectDependenciesFromSelf()
            .forEach(
                dependency ->
                    capability(dependency.getTargetClass())
                        .filter(other -> ORDER.indexOf(other) > ORDER.indexOf(own))
                        .ifPresent(
                            other ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()))));
      }
    };
  }

  /** {@code jp} of {@code id.bangkom.jp.JpLedger}; empty outside the product's capabilities. */
  private static Optional<String> capability(JavaClass javaClass) {
    String[] parts = javaClass.getPackageName().split("\\.");
    return parts.length > 2 && javaClass.getPackageName().startsWith("id.bangkom.")
        ? Optional.of(parts[2])
        : Optional.empty();
  }

  private static ArchCondition<JavaClass> askTheClockForTheTime() {
    return new ArchCondition<>("ask the clock for the time") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        javaClass.getCodeUnitCallsFromSelf().stream()
            .filter(call -> readsTheSystemClock(call.getTarget()))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
      }
    };
  }

  private static boolean readsTheSystemClock(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    Set<String> arguments =
        target.getRawParameterTypes().stream().map(JavaClass::getName).collect(Collectors.toSet());
    return owner.equals(Clock.class.getName()) && target.getName().startsWith("system")
        || owner.startsWith("java.time.")
            && target.getName().equals("now")
            && !arguments.contains(Clock.class.getName())
        || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
        || owner.equals("java.util.Date")
            && target.getName().equals("<init>")
            && arguments.isEmpty();
  }

  private static ArchCondition<JavaClass> notHaveExactlyOneImplementation() {
    return new ArchCondition<>("not have exactly one implementation") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        if (javaClass.getAllSubclasses().size() == 1) {
          events.add(
              SimpleConditionEvent.violated(
                  javaClass, javaClass.getName() + " has one implementation: use the class"));
        }
      }
    };
  }
}
