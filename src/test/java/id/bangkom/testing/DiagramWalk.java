package id.bangkom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Walks one diagram alone: the deployed model of the product on an engine without Spring, tables of
 * ours or a job executor. Register it as a static extension.
 *
 * <p>Every bean the diagram names is stood in for; a test says what it would set to steer the flow.
 * Every process the diagram calls is stood in for by one that waits until the test finishes it, or
 * lets it fail with an error. The clock stands still unless the test moves it.
 *
 * <p>A diagram that others call may be walked {@link #within} its caller: what ends the caller has
 * to end it too.
 *
 * <p>When all tests of a class have run, the class fails if they left any flow node or sequence
 * flow of the diagram unreached.
 */
public final class DiagramWalk
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** A Monday morning in Jakarta. */
  private static final Instant START = Instant.parse("2026-05-04T01:00:00Z");

  private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  private static final String CALLED = "called_";

  private static final String DIALOGUE = "dialogue-7";

  private final String process;

  /** The walked diagram and, after it, those it is walked within, by key. */
  private final Map<String, String> texts = new LinkedHashMap<>();

  private final BpmnModelInstance diagram;
  private final DiagramCoverage coverage;

  private final Map<String, Map<String, Object>> answers = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Set<String> testsRun = new HashSet<>();
  private Instant now;
  private ProcessEngine engine;

  /**
   * @param process key, folder and file of the diagram
   */
  public DiagramWalk(String process) {
    this.process = process;
    texts.put(process, read(process));
    diagram = model(process);
    coverage = new DiagramCoverage(process, diagram);
  }

  /** Deploys the diagrams that call this one as well, so that a test may start with them. */
  public DiagramWalk within(String... callers) {
    for (String caller : callers) {
      texts.put(caller, read(caller));
    }
    return this;
  }

  private static String read(String process) {
    String path = "processes/" + process + "/" + process + ".bpmn";
    try (InputStream file = DiagramWalk.class.getClassLoader().getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private BpmnModelInstance model(String key) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(texts.get(key).getBytes(StandardCharsets.UTF_8)));
  }

  // ---- what a test does

  public ProcessInstance start(String businessKey, Object... variables) {
    return startCaller(process, businessKey, variables);
  }

  /** Starts it as a programme does that calls it: with {@link #people}. */
  public ProcessInstance startForPeople(Object... besides) {
    return start(DIALOGUE, people(besides));
  }

  /** Programme, guide and participant, and these variables besides, in pairs of name and value. */
  public static Object[] people(Object... besides) {
    return Stream.concat(
            Stream.of("programmeId", 5L, "guideLogin", "guide", "participantLogin", "participant"),
            Arrays.stream(besides))
        .toArray();
  }

  /** Starts the programme of this method, which is this diagram or one it is {@link #within}. */
  public ProcessInstance startProgramme(String method) {
    return startProgramme(method, DIALOGUE);
  }

  public ProcessInstance startProgramme(String method, String businessKey) {
    Object[] prepared =
        people(
            // Nobody guides a mentoring before a mentor has accepted.
            "guideLogin", method.equals("mentoring") ? null : "guide",
            "agreed", false,
            "reminderCycle", "R/P30D",
            "requestReminder", "P7D",
            "requestLimit", "P14D");
    beans(texts.get(method))
        .filter(bean -> bean.startsWith("open"))
        .forEach(bean -> answer(bean, prepared));
    return startCaller(method, businessKey, "dialogueId", 7L, "supervisorLogin", "supervisor");
  }

  /** Passes on the straight way what a programme comes to, until this is open. */
  public void passUntil(String openTask) {
    while (!openTasks().contains(openTask)) {
      pass();
    }
  }

  /** Passes on the straight way the one thing a programme waits for. */
  public void pass() {
    List<String> open = openTasks();
    assertThat(open).hasSize(1);
    String next = open.get(0);
    if (!next.startsWith(CALLED)) {
      complete(next, "agreed", true);
      return;
    }
    String called = next.substring(CALLED.length());
    switch (called) {
      case "mentor-request" -> finish(called, "guideLogin", "guide", "mentorFound", true);
      case "consensus" -> finish(called, "agreed", true);
      case "guided-sessions" ->
          finish(called, "agreed", true, "sheetClosed", false, "sheetDue", true);
      case "study" -> finish(called, "sheetDue", true);
      case "activity-sheet" -> finish(called, "evaluationDue", true);
      default -> finish(called);
    }
  }

  /** Withdraws the only programme that runs, which breaks off whatever it called. */
  public void withdraw(ProcessInstance programme) {
    String method = keyOf(programme);
    assertThat(send(method + ".withdrawn", programme)).hasSize(1);
    assertThat(openTasks()).containsExactly(CALLED + "programme-withdrawal");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().list())
        .extracting(this::keyOf)
        .containsExactlyInAnyOrder(method, "programme-withdrawal");
    assertThat(jobs()).isEmpty();
  }

  /** Starts a diagram this one is walked {@link #within}. */
  public ProcessInstance startCaller(String caller, String businessKey, Object... variables) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(caller, businessKey, pairs(variables));
  }

  /** From now on this delegate or listener sets these variables, in pairs of name and value. */
  public void answer(String bean, Object... variables) {
    assertThat(beans()).as("beans of the diagram").contains(bean);
    answers.put(bean, pairs(variables));
  }

  /** Completes the one open task of this id; its listener sets these variables. */
  public void complete(String userTask, Object... variables) {
    Task task = task(userTask);
    answer(userTask.substring("userTask_".length()), variables);
    engine.getTaskService().complete(task.getId());
  }

  /** The called process ends with these results. */
  public void finish(String calledProcess, Object... results) {
    Task waiting = task(CALLED + calledProcess);
    engine.getTaskService().complete(waiting.getId(), pairs(results));
  }

  /** The called process ends with this error. */
  public void fail(String calledProcess, String errorCode) {
    engine.getTaskService().handleBpmnError(task(CALLED + calledProcess).getId(), errorCode);
  }

  /** Sends a message with these variables to an instance: what it reached, that one or nothing. */
  public List<MessageCorrelationResult> send(
      String message, ProcessInstance to, Object... variables) {
    return engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceId(to.getId())
        .setVariables(pairs(variables))
        .correlateAllWithResult();
  }

  /** Fires the one timer of this event, whether it is due or not. */
  public void fire(String timerEvent) {
    engine.getManagementService().executeJob(timer(timerEvent).getId());
  }

  public void forward(Duration duration) {
    setNow(now.plus(duration));
  }

  // ---- what a test looks at

  public Instant now() {
    return now;
  }

  /** The one open task of this id. */
  public Task task(String userTask) {
    List<Task> open = engine.getTaskService().createTaskQuery().list();
    List<Task> found =
        open.stream().filter(task -> task.getTaskDefinitionKey().equals(userTask)).toList();
    assertThat(found).as("%s among the open tasks %s", userTask, openTasks()).hasSize(1);
    return found.get(0);
  }

  /** Ids of all open tasks; a called process that runs stands as {@code called_} and its key. */
  public List<String> openTasks() {
    return engine.getTaskService().createTaskQuery().list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** The running instance of a called process. */
  public ProcessInstance called(String calledProcess) {
    ProcessInstance instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(calledProcess)
            .singleResult();
    assertThat(instance).as("%s is running", calledProcess).isNotNull();
    return instance;
  }

  /** What the running called process was given. */
  public Map<String, Object> handedTo(String calledProcess) {
    return engine.getRuntimeService().getVariables(called(calledProcess).getId());
  }

  /** The running called process belongs to the dialogue and was given this and nothing else. */
  public void assertHandedTo(String calledProcess, Object... variables) {
    BpmnAwareTests.assertThat(called(calledProcess)).hasBusinessKey(DIALOGUE);
    assertThat(handedTo(calledProcess)).containsExactlyInAnyOrderEntriesOf(pairs(variables));
  }

  /** The one timer job that waits for this event. */
  public Job timer(String timerEvent) {
    Job job = engine.getManagementService().createJobQuery().activityId(timerEvent).singleResult();
    assertThat(job).as("timer of %s", timerEvent).isNotNull();
    return job;
  }

  /** Every job there is: timers, and what would run in the background. */
  public List<Job> jobs() {
    return engine.getManagementService().createJobQuery().list();
  }

  /** Beans the diagram called so far, in order; a task listener with its event after its name. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** How often the diagram called this so far, as {@link #calls} names it. */
  public long timesCalled(String call) {
    return calls.stream().filter(call::equals).count();
  }

  /** Ids of the user tasks the diagram draws. */
  public Set<String> userTasks() {
    return diagram.getModelElementsByType(UserTask.class).stream()
        .map(UserTask::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In how many days each task the instance came to was due; absent when it had no due date. */
  public Map<String, Long> daysUntilDue(ProcessInstance instance) {
    Map<String, Long> days = new TreeMap<>();
    for (HistoricTaskInstance task :
        engine
            .getHistoryService()
            .createHistoricTaskInstanceQuery()
            .processInstanceId(instance.getId())
            .list()) {
      if (task.getDueDate() != null) {
        days.put(
            task.getTaskDefinitionKey(),
            Duration.between(task.getStartTime().toInstant(), task.getDueDate().toInstant())
                .toDays());
      }
    }
    return days;
  }

  /** The variables of the instance, also after it ended. */
  public Map<String, Object> variables(ProcessInstance instance) {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                HistoricVariableInstance::getName, HistoricVariableInstance::getValue));
  }

  public static Date after(Instant moment, int days) {
    return Date.from(moment.plus(Duration.ofDays(days)));
  }

  // ---- the engine around it

  @Override
  public void beforeAll(ExtensionContext context) {
    Map<String, StandIn> standIns = new HashMap<>();
    beans().forEach(bean -> standIns.put(bean, new StandIn(bean)));
    engine = WalkEngine.of(context).begin(this::addTo, standIns, coverage);
  }

  private void addTo(DeploymentBuilder deployment) {
    // Called processes are bound to the same deployment.
    texts.forEach((key, text) -> deployment.addString(key + ".bpmn", text));
    for (String called : stoodIn()) {
      deployment.addModelInstance(
          called + ".bpmn",
          Bpmn.createExecutableProcess(called)
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask(CALLED + called)
              .endEvent()
              .done());
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    testsRun.add(context.getRequiredTestMethod().toString());
    answers.clear();
    calls.clear();
    setNow(START);
    BpmnAwareTests.init(engine);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    engine.getIdentityService().clearAuthentication();
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test over"));
    ClockUtil.reset();
    BpmnAwareTests.reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    WalkEngine.of(context).end();
    boolean allRan =
        AnnotationSupport.findAnnotatedMethods(
                context.getRequiredTestClass(), Testable.class, HierarchyTraversalMode.TOP_DOWN)
            .stream()
            .allMatch(test -> testsRun.contains(test.toString()));
    // Somebody who runs one test of the class is not told that it does not reach everything.
    if (allRan) {
      assertThat(coverage.unreached())
          .as("nodes and flows of %s that no test reaches", process)
          .isEmpty();
    }
  }

  /** Processes that the diagrams call and that are none of them. */
  private Set<String> stoodIn() {
    Set<String> called =
        texts.keySet().stream()
            .flatMap(key -> model(key).getModelElementsByType(CallActivity.class).stream())
            .map(CallActivity::getCalledElement)
            .collect(Collectors.toCollection(TreeSet::new));
    called.removeAll(texts.keySet());
    return called;
  }

  private void setNow(Instant moment) {
    now = moment;
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  private Set<String> beans() {
    return texts.values().stream()
        .flatMap(DiagramWalk::beans)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> beans(String text) {
    return BEAN.matcher(text).results().map(found -> found.group(1));
  }

  private String keyOf(ProcessInstance instance) {
    return engine
        .getRepositoryService()
        .getProcessDefinition(instance.getProcessDefinitionId())
        .getKey();
  }

  private static Map<String, Object> pairs(Object... namesAndValues) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** Stands in for a bean: notes that it was called and sets what the test said. */
  private final class StandIn implements JavaDelegate, TaskListener, ExecutionListener {

    private final String name;

    private StandIn(String name) {
      this.name = name;
    }

    @Override
    public void execute(DelegateExecution execution) {
      calls.add(name);
      execution.setVariables(answers.getOrDefault(name, Map.of()));
    }

    @Override
    public void notify(DelegateTask task) {
      calls.add(name + " " + task.getEventName());
      if (task.getEventName().equals(TaskListener.EVENTNAME_COMPLETE)) {
        task.setVariables(answers.getOrDefault(name, Map.of()));
      }
    }

    @Override
    public void notify(DelegateExecution execution) {
      calls.add(name);
    }
  }
}
