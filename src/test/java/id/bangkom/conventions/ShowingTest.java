package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.bangkom.forms.HumanTask;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A task that is shown does not act: whatever the {@code show} or {@code showNow} of any task
 * calls, and whatever that calls, writes no table, changes no task or process, and tells no event.
 * Only what a form shows is written, by the {@code FormContext} that is handed in.
 */
class ShowingTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.bangkom");

  /** What changes something outside the product's own code, by the beginning of its name. */
  private static final Map<String, String> ACTS =
      Map.of(
          "org.springframework.jdbc.", "(update|batchUpdate|execute|call)\\b.*",
          "org.springframework.context.ApplicationEventPublisher", ".*",
          // What a task is called is shown, too.
          "org.camunda.bpm.engine.delegate.", "(set(?!Name)|add|delete|remove|complete|create).*",
          "org.camunda.bpm.engine.TaskService", "(?!create\\w*Query|get).*",
          "org.camunda.bpm.engine.RuntimeService", "(?!create\\w*Query|get).*",
          "org.camunda.bpm.engine.FormService", "submit.*",
          "org.camunda.bpm.engine.IdentityService", "(save|create|delete)(?!\\w*Query).*",
          "org.camunda.bpm.engine.ManagementService", "(set|execute|delete).*");

  @Test
  void noTaskThatIsShownActs() {
    Map<String, String> acting = new TreeMap<>();
    tasks()
        .flatMap(task -> Stream.of("show", "showNow").map(way -> acts(task, way)))
        .forEach(acting::putAll);
    assertThat(acting).isEmpty();
  }

  @Test
  void everyTaskIsLookedAt() {
    assertThat(tasks().map(JavaClass::getSimpleName))
        .contains("RecordSession", "SignAsHead", "VerifyClaim", "ReviewRuleChange", "RateResult")
        .hasSizeGreaterThan(25);
  }

  /** Or the search would find nothing anywhere: to complete a task does write. */
  @Test
  void theSearchFindsWhatCompletingWrites() {
    assertThat(acts(PRODUCT.get("id.bangkom.guidance.RecordSession"), "complete").keySet())
        .anyMatch(act -> act.endsWith("StatementSpec.update"))
        .anyMatch(act -> act.endsWith("TaskService.complete"))
        .anyMatch(act -> act.endsWith("ApplicationEventPublisher.publishEvent"));
    assertThat(acts(PRODUCT.get("id.bangkom.guidance.RecordSession"), "prepare").keySet())
        .anyMatch(act -> act.endsWith("DelegateTask.setAssignee"));
  }

  /** What the patterns above take for granted of others' code. */
  @Test
  void theNamesOfWhatActsAreTheirs() throws NoSuchMethodException {
    assertThat(JdbcClient.StatementSpec.class.getMethod("update")).isNotNull();
    assertThat(TaskService.class.getMethod("complete", String.class)).isNotNull();
    assertThat(DelegateTask.class.getMethod("setAssignee", String.class)).isNotNull();
  }

  private static Stream<JavaClass> tasks() {
    return PRODUCT.stream()
        .filter(one -> one.isAssignableTo(HumanTask.class) && !one.isEquivalentTo(HumanTask.class));
  }

  /** Every act that can be reached from a method, with the way there. */
  private static Map<String, String> acts(JavaClass task, String method) {
    Map<JavaCodeUnit, String> ways = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    Map<String, String> acts = new TreeMap<>();
    task.getMethods().stream()
        .filter(one -> one.getName().equals(method))
        .forEach(one -> reach(one, task.getSimpleName() + "." + method, ways, open));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      for (CodeUnitAccessTarget target : called(unit)) {
        String name = target.getOwner().getSimpleName() + "." + target.getName();
        String way = ways.get(unit) + " > " + name;
        if (isAct(target)) {
          acts.put(task.getSimpleName() + " " + name, way);
        }
        meant(target).forEach(next -> reach(next, way, ways, open));
      }
    }
    return acts;
  }

  private static void reach(
      JavaCodeUnit unit, String way, Map<JavaCodeUnit, String> ways, Deque<JavaCodeUnit> open) {
    if (ways.putIfAbsent(unit, way) == null) {
      open.push(unit);
    }
  }

  private static Set<CodeUnitAccessTarget> called(JavaCodeUnit unit) {
    return Stream.of(
            unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getConstructorCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getMethodReferencesFromSelf().stream().map(call -> call.getTarget()),
            unit.getConstructorReferencesFromSelf().stream().map(call -> call.getTarget()))
        .flatMap(targets -> targets.map(CodeUnitAccessTarget.class::cast))
        .collect(Collectors.toSet());
  }

  private static boolean isAct(CodeUnitAccessTarget target) {
    return ACTS.entrySet().stream()
        .anyMatch(
            act ->
                target.getOwner().getFullName().startsWith(act.getKey())
                    && target.getName().matches(act.getValue()));
  }

  /** The product's code that is run: that of the type that was named, or of one below it. */
  private static Stream<? extends JavaCodeUnit> meant(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    if (!owner.getPackageName().startsWith("id.bangkom")) {
      return Stream.empty();
    }
    String[] parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getFullName).toArray(String[]::new);
    return Stream.concat(
            target.resolveMember().stream(),
            owner.getAllSubclasses().stream()
                .flatMap(below -> below.tryGetMethod(target.getName(), parameters).stream()))
        .map(JavaCodeUnit.class::cast);
  }
}
