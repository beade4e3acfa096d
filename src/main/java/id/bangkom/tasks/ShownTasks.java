package id.bangkom.tasks;

import id.bangkom.forms.TaskSubject;
import id.bangkom.forms.TaskSubjects;
import id.bangkom.workforce.ActingAppointment;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What tasks say of themselves, for many at once in a constant number of queries. It runs without
 * authorization checks ({@link id.bangkom.engine.Unrestricted}): whose tasks they are was decided
 * before.
 */
@Component
class ShownTasks {

  /** So many ids are asked for in one query. */
  private static final int AT_ONCE = 1_000;

  private final RepositoryService repositoryService;
  private final RuntimeService runtimeService;
  private final List<TaskSubjects> capabilities;
  private final Workforce workforce;
  private final ActingOfficials acting;
  private final Clock clock;

  ShownTasks(
      RepositoryService repositoryService,
      RuntimeService runtimeService,
      List<TaskSubjects> capabilities,
      Workforce workforce,
      ActingOfficials acting,
      Clock clock) {
    this.repositoryService = repositoryService;
    this.runtimeService = runtimeService;
    this.capabilities = capabilities;
    this.workforce = workforce;
    this.acting = acting;
    this.clock = clock;
  }

  /** Which of these tasks are about what, in their order. */
  List<Known> know(List<Task> tasks) {
    Map<String, String> keys = new HashMap<>();
    Map<String, TaskSubject> subjects = new HashMap<>();
    Map<Long, Employee> people = new HashMap<>();
    for (int from = 0; from < tasks.size(); from += AT_ONCE) {
      know(tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE)), keys, subjects, people);
    }
    return tasks.stream()
        .map(
            task -> {
              TaskSubject subject = subjects.get(keys.get(task.getProcessInstanceId()));
              return new Known(
                  task,
                  step(task),
                  subject,
                  subject == null ? null : people.get(subject.personId()));
            })
        .toList();
  }

  private void know(
      List<Task> tasks,
      Map<String, String> keys,
      Map<String, TaskSubject> subjects,
      Map<Long, Employee> people) {
    Set<String> processes = new HashSet<>();
    tasks.forEach(task -> processes.add(task.getProcessInstanceId()));
    // A task that somebody made by hand belongs to no process.
    processes.remove(null);
    if (processes.isEmpty()) {
      return;
    }
    for (ProcessInstance process :
        runtimeService.createProcessInstanceQuery().processInstanceIds(processes).list()) {
      keys.put(process.getId(), process.getBusinessKey());
    }
    Map<String, TaskSubject> found = subjects(keys.values());
    subjects.putAll(found);
    people.putAll(people(found.values()));
  }

  /** What records are about that processes are found by, by business key. */
  Map<String, TaskSubject> subjects(Collection<String> businessKeys) {
    Map<String, TaskSubject> subjects = new HashMap<>();
    capabilities.forEach(capability -> subjects.putAll(capability.of(businessKeys)));
    return subjects;
  }

  /** Whom subjects concern, by id. */
  Map<Long, Employee> people(Collection<TaskSubject> subjects) {
    return workforce.byIds(
        subjects.stream().map(TaskSubject::personId).filter(Objects::nonNull).distinct().toList());
  }

  /** As a list shows them to this person. */
  List<OpenTask> show(List<Known> tasks, String login) {
    Map<String, Long> officialIds = new HashMap<>();
    tasks.forEach(one -> officialIds.put(one.task.getId(), official(one)));
    officialIds.values().removeIf(Objects::isNull);
    Map<Long, ActingAppointment> orders = acting.actingToday(new HashSet<>(officialIds.values()));
    Set<Long> parties = new HashSet<>();
    orders.values().forEach(order -> parties.addAll(List.of(order.officialId(), order.actingId())));
    Map<Long, Employee> people = workforce.byIds(parties);
    Instant now = clock.instant();
    List<OpenTask> shown = new ArrayList<>();
    for (Known one : tasks) {
      ActingAppointment order = orders.get(officialIds.get(one.task.getId()));
      shown.add(one.shown(login, order == null ? null : actingAs(order, people, login), now));
    }
    return shown;
  }

  /** As whom somebody does what is an official's, while another one stands in by order. */
  private static String actingAs(
      ActingAppointment order, Map<Long, Employee> people, String login) {
    Employee official = people.get(order.officialId());
    if (official.login().equals(login)) {
      return null;
    }
    return people.get(order.actingId()).login().equals(login)
        ? order.kind().abbreviation() + " " + official.post()
        : "Selaku atasan " + official.post();
  }

  private Long official(Known one) {
    UserTask element = element(one.task.getProcessDefinitionId(), one.task.getTaskDefinitionKey());
    String assignee = element == null ? null : element.getCamundaAssignee();
    return one.subject == null || assignee == null
        ? null
        : one.subject.officials().get(assignee.replaceAll("[${}]", ""));
  }

  private String step(Task task) {
    UserTask element = element(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    return element == null ? task.getName() : step(element);
  }

  /** What a task asks for, as its diagram calls it. */
  String step(String processDefinitionId, String taskDefinitionKey) {
    return step(element(processDefinitionId, taskDefinitionKey));
  }

  private static String step(UserTask element) {
    return element.getName().replaceAll("\\s+", " ");
  }

  /** The engine keeps the diagrams that are in use. */
  private UserTask element(String processDefinitionId, String taskDefinitionKey) {
    if (processDefinitionId == null) {
      return null;
    }
    BpmnModelInstance diagram = repositoryService.getBpmnModelInstance(processDefinitionId);
    return diagram.getModelElementById(taskDefinitionKey);
  }

  /**
   * A task and what is known of it.
   *
   * @param subject null when no capability knows what it is about
   * @param about null when it concerns nobody
   */
  record Known(Task task, String step, TaskSubject subject, Employee about) {

    /**
     * Whether the step, or the name or NIP of whom it concerns, has this text in it.
     *
     * @param text in small letters
     */
    boolean says(String text) {
      return Stream.of(step, about == null ? "" : about.name(), about == null ? "" : about.nip())
          .anyMatch(where -> where.toLowerCase(OwnTasks.INDONESIAN).contains(text));
    }

    private OpenTask shown(String login, String actingAs, Instant now) {
      boolean mine = login.equals(task.getAssignee());
      Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
      String process = task.getProcessDefinitionId();
      return new OpenTask(
          task.getId(),
          step,
          task.getName(),
          about == null ? null : about.name(),
          about == null ? null : about.nip(),
          subject == null ? null : subject.detail(),
          subject == null ? null : subject.jp(),
          due,
          due != null && due.isBefore(now),
          task.getCreateTime().toInstant(),
          mine,
          actingAs,
          process == null ? null : process.substring(0, process.indexOf(':')),
          mine && !task.isSuspended());
    }
  }
}
