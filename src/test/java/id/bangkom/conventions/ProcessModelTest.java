package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every diagram of the product keeps to, so that its readers and the code can rely on it. */
class ProcessModelTest {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern SUFFIX = Pattern.compile("[a-z][A-Za-z]*");

  /** One variable, or its negation. */
  private static final Pattern CONDITION = Pattern.compile("\\$\\{!?[a-z][A-Za-z]*}");

  /** Tasks that ask the same and therefore show one form, which says by its words whom it asks. */
  private static final Map<String, String> SHARED_FORMS =
      Map.of(
          "verifyClaim", "decide-claim",
          "verifyWithoutSupervisor", "decide-claim",
          "certifyClaim", "decide-claim",
          "signAsParticipant", "sign-sheet",
          "signAsHead", "sign-sheet");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");

  static List<Packaged> diagrams() {
    return Packaged.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void processIsNamedAsItsFolderAndFile(Packaged diagram) {
    Process process = process(diagram);
    assertThat(process.getId()).matches(KEBAB);
    assertThat(diagram.path())
        .isEqualTo("processes/" + process.getId() + "/" + process.getId() + ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void processSaysWhatItIsAndHowLongItsHistoryIsKept(Packaged diagram) {
    Process process = process(diagram);
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getName()).isNotBlank();
    assertThat(documentation(process)).isNotBlank();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    // Another shape of a diagram, another number before the point.
    assertThat(process.getCamundaVersionTag()).matches("[1-9]\\.0");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void idsSayTypeAndMeaning(Packaged diagram) {
    BpmnModelInstance model = diagram.bpmn();
    List<String> wrong = new ArrayList<>();
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
      if (!named(element.getId(), prefixOf(element))) {
        wrong.add(element.getElementType().getTypeName() + " " + element.getId());
      }
    }
    for (Message message : model.getModelElementsByType(Message.class)) {
      if (!named(message.getId(), "message")) {
        wrong.add("message " + message.getId());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void nothingHasAGeneratedId(Packaged diagram) {
    // What a modeler writes when nobody names an element: Activity_0x3k1f2, BPMNDiagram_1.
    assertThat(
            Pattern.compile("\\bid=\"([^\"]*_[0-9][^\"]*|sid-[^\"]*|[A-Z][^\"]*)\"")
                .matcher(diagram.text())
                .results()
                .map(found -> found.group(1)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyStepHasALabel(Packaged diagram) {
    assertThat(elements(diagram, FlowNode.class))
        .filteredOn(node -> !(node instanceof ParallelGateway) && !joins(node))
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void aGatewayDividesOrJoinsButNeverBoth(Packaged diagram) {
    assertThat(elements(diagram, Gateway.class))
        .allSatisfy(
            gateway -> {
              int in = gateway.getIncoming().size();
              int out = gateway.getOutgoing().size();
              assertThat(in == 1 && out > 1 || in > 1 && out == 1)
                  .as("%s: %d in, %d out", gateway.getId(), in, out)
                  .isTrue();
              if (joins(gateway)) {
                assertThat(gateway.getName()).as(gateway.getId()).isNull();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void flowsMeetAndPartAtGatewaysAlone(Packaged diagram) {
    assertThat(elements(diagram, FlowNode.class))
        .filteredOn(node -> !(node instanceof Gateway))
        .allSatisfy(
            node -> {
              assertThat(node.getIncoming()).as("into " + node.getId()).hasSizeLessThan(2);
              assertThat(node.getOutgoing()).as("out of " + node.getId()).hasSizeLessThan(2);
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void aVerdictOfThreeIsOneGateway(Packaged diagram) {
    // "No" that leads to the next question is one question with three answers.
    assertThat(elements(diagram, ExclusiveGateway.class))
        .filteredOn(gateway -> !joins(gateway))
        .allSatisfy(
            gateway ->
                assertThat(gateway.getOutgoing())
                    .as(gateway.getId())
                    .noneMatch(
                        flow ->
                            "Tidak".equals(flow.getName())
                                && flow.getTarget() instanceof ExclusiveGateway next
                                && !joins(next)));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void gatewayIsAQuestionAndItsFlowsAreTheAnswers(Packaged diagram) {
    assertThat(elements(diagram, ExclusiveGateway.class))
        .filteredOn(gateway -> !joins(gateway))
        .allSatisfy(
            gateway -> {
              assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
              assertThat(gateway.getOutgoing()).as(gateway.getId()).hasSizeGreaterThan(1);
              assertThat(gateway.getOutgoing().stream().map(FlowElement::getName))
                  .as(gateway.getId())
                  .doesNotHaveDuplicates()
                  .allMatch(answer -> answer != null && !answer.isBlank());
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void gatewayAlwaysHasAWayOn(Packaged diagram) {
    assertThat(elements(diagram, ExclusiveGateway.class))
        .filteredOn(gateway -> !joins(gateway))
        .allSatisfy(
            gateway -> {
              List<String> conditions =
                  gateway.getOutgoing().stream()
                      .filter(flow -> !flow.equals(gateway.getDefault()))
                      .map(ProcessModelTest::condition)
                      .sorted()
                      .toList();
              assertThat(conditions).as(gateway.getId()).allMatch(CONDITION.asMatchPredicate());
              // Without a default flow only a variable and its negation leave nothing open.
              if (gateway.getDefault() == null) {
                assertThat(conditions).as(gateway.getId()).hasSize(2);
                assertThat(conditions.get(0))
                    .as(gateway.getId())
                    .isEqualTo(conditions.get(1).replace("${", "${!"));
              } else {
                assertThat(condition(gateway.getDefault())).as(gateway.getId()).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void twoAnswersAreYesAndNo(Packaged diagram) {
    assertThat(elements(diagram, ExclusiveGateway.class))
        .filteredOn(gateway -> gateway.getOutgoing().size() == 2)
        .allSatisfy(
            gateway ->
                assertThat(gateway.getOutgoing())
                    .as(gateway.getId())
                    .extracting(FlowElement::getName)
                    .containsExactlyInAnyOrder("Ya", "Tidak"));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void conditionsStandOnlyBehindAGateway(Packaged diagram) {
    assertThat(elements(diagram, SequenceFlow.class))
        .filteredOn(flow -> !(flow.getSource() instanceof ExclusiveGateway))
        .allSatisfy(
            flow -> {
              assertThat(flow.getConditionExpression()).as(flow.getId()).isNull();
              assertThat(flow.getName()).as(flow.getId()).isNull();
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void userTaskSaysWhoUntilWhenAndWhatIsDecided(Packaged diagram) {
    assertThat(elements(diagram, UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(documentation(task)).as(task.getId()).isNotBlank();
              assertThat(task.getCamundaDueDate()).as(task.getId()).isNotNull();
              assertThat(Period.parse(task.getCamundaDueDate())).as(task.getId()).isPositive();
              if (task.getCamundaCandidateUsers() != null) {
                assertThat(task.getCamundaCandidateUsers())
                    .as(task.getId())
                    .matches("\\$\\{[a-z][A-Za-z]*Logins}");
                assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
                assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
              } else if (task.getCamundaAssignee() == null) {
                assertThat(task.getCamundaCandidateGroups())
                    .as(task.getId())
                    .isEqualTo("rule-administrators");
              } else {
                assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
                assertThat(task.getCamundaAssignee())
                    .as(task.getId())
                    .matches("\\$\\{[a-z][A-Za-z]*Login}");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void userTaskShowsTheFormOfItsName(Packaged diagram) {
    assertThat(elements(diagram, UserTask.class))
        .allSatisfy(
            task -> {
              String form = formOf(task);
              String path = "processes/" + diagram.name() + "/" + form;
              if (task.getCamundaFormKey() != null) {
                assertThat(task.getCamundaFormKey())
                    .isEqualTo("embedded:deployment:" + path + ".html");
                assertThat(Packaged.exists(path + ".html")).as(path + ".html").isTrue();
              } else {
                assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(form);
                assertThat(task.getCamundaFormRefBinding())
                    .as(task.getId())
                    .isEqualTo("deployment");
                assertThat(Packaged.exists(path + ".form")).as(path + ".form").isTrue();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void userTaskIsShownAndCompletedByTheBeanOfItsName(Packaged diagram) {
    assertThat(elements(diagram, UserTask.class))
        .allSatisfy(
            task -> {
              List<CamundaTaskListener> listeners =
                  task.getExtensionElements()
                      .getElementsQuery()
                      .filterByType(CamundaTaskListener.class)
                      .list();
              assertThat(listeners.stream().map(CamundaTaskListener::getCamundaEvent))
                  .as(task.getId())
                  .containsExactly("create", "complete");
              assertThat(listeners.stream().map(CamundaTaskListener::getCamundaDelegateExpression))
                  .as(task.getId())
                  .containsOnly("${" + suffix(task) + "}");
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void serviceTaskIsTheBeanOfItsName(Packaged diagram) {
    BpmnModelInstance model = diagram.bpmn();
    Map<String, String> delegates = new TreeMap<>();
    model
        .getModelElementsByType(ServiceTask.class)
        .forEach(task -> delegates.put(task.getId(), task.getCamundaDelegateExpression()));
    model.getModelElementsByType(BusinessRuleTask.class).stream()
        .filter(task -> task.getCamundaDecisionRef() == null)
        .forEach(task -> delegates.put(task.getId(), task.getCamundaDelegateExpression()));
    assertThat(delegates)
        .allSatisfy(
            (id, delegate) ->
                assertThat(delegate).isEqualTo("${" + id.substring(id.indexOf('_') + 1) + "}"));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void businessRuleTaskAsksItsTableOrSaysWhyItTakesCode(Packaged diagram) {
    assertThat(elements(diagram, BusinessRuleTask.class))
        .allSatisfy(
            task -> {
              if (task.getCamundaDecisionRef() == null) {
                assertThat(documentation(task))
                    .as(task.getId())
                    .containsPattern("Lewat kode, karena .{20,}\\.");
              } else {
                String table = "decisions/" + task.getCamundaDecisionRef() + ".dmn";
                assertThat(Packaged.exists(table)).as(table).isTrue();
                assertThat(task.getCamundaDecisionRefBinding())
                    .as(task.getId())
                    .isEqualTo("latest");
                assertThat(task.getCamundaMapDecisionResult()).as(task.getId()).isNotBlank();
                assertThat(task.getCamundaDelegateExpression()).as(task.getId()).isNull();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void calledProcessIsTheOneOfTheSameDeployment(Packaged diagram) {
    assertThat(elements(diagram, CallActivity.class))
        .allSatisfy(
            call -> {
              String called = call.getCalledElement();
              assertThat(Packaged.exists("processes/" + called + "/" + called + ".bpmn"))
                  .as(call.getId() + " calls " + called)
                  .isTrue();
              assertThat(call.getCamundaCalledElementBinding())
                  .as(call.getId())
                  .isEqualTo("deployment");
              List<CamundaIn> in =
                  call.getExtensionElements()
                      .getElementsQuery()
                      .filterByType(CamundaIn.class)
                      .list();
              assertThat(in.stream().map(CamundaIn::getCamundaBusinessKey))
                  .as(call.getId())
                  .containsOnlyOnce("#{execution.processBusinessKey}");
              // What a called process knows is listed: all variables at once would hide it.
              assertThat(in)
                  .as(call.getId())
                  .noneMatch(mapping -> mapping.getCamundaVariables() != null);
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void diagramHoldsNoCode(Packaged diagram) {
    BpmnModelInstance model = diagram.bpmn();
    assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
    assertThat(model.getModelElementsByType(Script.class)).isEmpty();
    assertThat(model.getModelElementsByType(CamundaScript.class)).isEmpty();
    assertThat(diagram.text()).doesNotContain("camunda:class=", "class=\"", "expression=\"");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void expressionIsOneVariableOrItsNegation(Packaged diagram) {
    List<String> expressions =
        Pattern.compile("[$#]\\{[^}]*}")
            .matcher(diagram.text())
            .results()
            .map(found -> found.group())
            .filter(expression -> !expression.equals("#{execution.processBusinessKey}"))
            .toList();
    assertThat(expressions)
        .allMatch(expression -> CONDITION.matcher(expression).matches(), "one variable");
    // Outside conditions nothing is negated.
    assertThat(expressions.stream().filter(expression -> !VARIABLE.matcher(expression).matches()))
        .allSatisfy(
            negation -> assertThat(diagram.text()).contains(">" + negation + "</bpmn:condition"));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void refusalReachesThePersonBecauseNoStepWaitsForAJob(Packaged diagram) {
    // Long work that nobody waits for is done in jobs: they can be stopped and outlive a restart.
    assertThat(elements(diagram, FlowNode.class))
        .filteredOn(node -> !diagram.name().equals("recalculation"))
        .allSatisfy(
            node -> {
              assertThat(node.isCamundaAsyncBefore()).as(node.getId()).isFalse();
              assertThat(node.isCamundaAsyncAfter()).as(node.getId()).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void messageIsNamedAfterItsProcess(Packaged diagram) {
    assertThat(elements(diagram, Message.class))
        .allSatisfy(message -> assertThat(message.getName()).startsWith(diagram.name() + "."));
  }

  @Test
  void onlyTheDialogueAndAClaimAreStartedInTasklist() {
    assertThat(Packaged.diagrams())
        .filteredOn(diagram -> process(diagram).isCamundaStartableInTasklist())
        .extracting(Packaged::name)
        .containsExactlyInAnyOrder("competency-development", "activity-claim");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void startFormIsAFileOfTheProcess(Packaged diagram) {
    assertThat(elements(diagram, StartEvent.class))
        .filteredOn(start -> start.getCamundaFormKey() != null)
        .allSatisfy(
            start -> {
              assertThat(start.getCamundaFormKey())
                  .startsWith("embedded:deployment:processes/" + diagram.name() + "/");
              String path = start.getCamundaFormKey().replace("embedded:deployment:", "");
              assertThat(Packaged.exists(path)).as(path).isTrue();
            });
  }

  @Test
  void aBeanStandsForOneStep() {
    Map<String, String> stepOfBean = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (Packaged diagram : Packaged.diagrams()) {
      for (Activity activity : elements(diagram, Activity.class)) {
        if (activity instanceof CallActivity || activity instanceof SubProcess) {
          continue;
        }
        String before = stepOfBean.put(suffix(activity), diagram.name());
        if (before != null) {
          twice.add(suffix(activity) + " in " + before + " and " + diagram.name());
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  /** The form of the task's name, or the one that it shares. */
  static String formOf(UserTask task) {
    return SHARED_FORMS.getOrDefault(suffix(task), kebab(suffix(task)));
  }

  /** {@code recordSession} of {@code userTask_recordSession}. */
  static String suffix(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  /** {@code record-session} of {@code recordSession}. */
  static String kebab(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static boolean joins(FlowNode node) {
    return node instanceof Gateway && node.getIncoming().size() > 1;
  }

  static Process process(Packaged diagram) {
    Collection<Process> processes = diagram.bpmn().getModelElementsByType(Process.class);
    assertThat(processes).as(diagram.path()).hasSize(1);
    return processes.iterator().next();
  }

  private static boolean named(String id, String prefix) {
    return id.startsWith(prefix + "_")
        && SUFFIX.matcher(id.substring(prefix.length() + 1)).matches();
  }

  private static String prefixOf(FlowElement element) {
    if (element instanceof SequenceFlow) {
      return "flow";
    }
    if (element instanceof Gateway) {
      return "gateway";
    }
    return element.getElementType().getTypeName();
  }

  private static <T extends BaseElement> Collection<T> elements(Packaged diagram, Class<T> type) {
    return diagram.bpmn().getModelElementsByType(type);
  }

  private static String documentation(BaseElement element) {
    return String.join(
        " ", element.getDocumentations().stream().map(Documentation::getTextContent).toList());
  }

  private static String condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? ""
        : flow.getConditionExpression().getTextContent();
  }
}
