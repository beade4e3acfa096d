package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.bangkom.forms.HumanTask;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

/** A diagram names its beans by what they do; the class has the same name. */
class BeansOfDiagramsTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.bangkom");

  static List<Packaged> diagrams() {
    return Packaged.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void userTaskHasAHumanTaskOfItsName(Packaged diagram) {
    assertThat(faults(diagram.bpmn().getModelElementsByType(UserTask.class), HumanTask.class))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void serviceTaskHasADelegateOfItsName(Packaged diagram) {
    assertThat(faults(diagram.bpmn().getModelElementsByType(ServiceTask.class), JavaDelegate.class))
        .isEmpty();
    assertThat(
            faults(
                diagram.bpmn().getModelElementsByType(BusinessRuleTask.class).stream()
                    .filter(task -> task.getCamundaDecisionRef() == null)
                    .toList(),
                JavaDelegate.class))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void executionListenerHasAClassOfItsName(Packaged diagram) {
    assertThat(
            diagram.bpmn().getModelElementsByType(CamundaExecutionListener.class).stream()
                .map(CamundaExecutionListener::getCamundaDelegateExpression)
                .map(expression -> expression.replaceAll("[${}]", ""))
                .flatMap(bean -> fault(bean, ExecutionListener.class).stream()))
        .isEmpty();
  }

  private static List<String> faults(Collection<? extends Task> tasks, Class<?> type) {
    return tasks.stream()
        .flatMap(task -> fault(ProcessModelTest.suffix(task), type).stream())
        .toList();
  }

  static Optional<String> fault(String bean, Class<?> type) {
    String name = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    List<JavaClass> found =
        PRODUCT.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(javaClass -> javaClass.getSimpleName().equals(name))
            .toList();
    if (found.size() != 1) {
      return Optional.of(bean + ": " + found.size() + " classes " + name);
    }
    if (!found.get(0).isAssignableTo(type)) {
      return Optional.of(found.get(0).getName() + " is no " + type.getSimpleName());
    }
    if (!found.get(0).isAnnotatedWith(Component.class)
        && !found.get(0).isMetaAnnotatedWith(Component.class)) {
      return Optional.of(found.get(0).getName() + " is no bean");
    }
    return Optional.empty();
  }
}
