package id.bangkom.testing;

import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the demonstration office at work: each starts and completes only what is theirs.
 */
public final class People {

  /** One office serves all tests of a run, so that its first day was before the first of them. */
  private static List<Map<String, Object>> levelsOnTheFirstDay;

  private final ProcessEngine engine;
  private final Workforce workforce;
  private final Competencies competencies;
  private final JdbcClient jdbc;
  private final List<String> recorded;

  People(ProcessEngine engine, Workforce workforce, Competencies competencies, JdbcTemplate jdbc) {
    this.engine = engine;
    this.workforce = workforce;
    this.competencies = competencies;
    this.jdbc = JdbcClient.create(jdbc);
    this.recorded = RecordedTables.of(jdbc);
  }

  /** The employee of this name. */
  public Employee called(String name) {
    return workforce.all().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /** Who signs this person's sheets as head of the office. */
  Employee signingHead(Employee person) {
    return workforce.signingHead(person.id()).orElseThrow();
  }

  /** What this person's post asks for. */
  List<StandardCompetency> standards(Employee person) {
    return competencies.standards(person.postId());
  }

  /** Does something as this person, with the groups the login has. */
  public <T> T as(Employee person, Callable<T> action) {
    List<String> groups =
        engine.getIdentityService().createGroupQuery().groupMember(person.login()).list().stream()
            .map(Group::getId)
            .toList();
    engine.getIdentityService().setAuthentication(person.login(), groups);
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Ends everything that runs and forgets what was recorded: the office as on its first day. */
  public void clearDesks() {
    RuntimeService runtime = engine.getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKeyIn(
            "competency-development",
            "activity-claim",
            "rule-change",
            "recalculation",
            "people-confirmation")
        .list()
        .forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
    bringEverybodyBack();
    AppendOnlyTables.empty(jdbc, "personnel_act");
    for (String table : recorded) {
      jdbc.sql("delete from " + table).update();
    }
    jdbc.sql("delete from rule_example where author is not null").update();
    restoreLevels();
  }

  /** What a dialogue or an evaluation of another test found is no longer known. */
  private void restoreLevels() {
    if (levelsOnTheFirstDay == null) {
      levelsOnTheFirstDay =
          jdbc.sql(
                  "select employee_id, competency_id, current_level, assessed_on from"
                      + " held_competency")
              .query()
              .listOfRows();
    }
    jdbc.sql("delete from held_competency").update();
    for (Map<String, Object> level : levelsOnTheFirstDay) {
      jdbc.sql(
              """
              insert into held_competency (employee_id, competency_id, current_level, assessed_on)
              values (?, ?, ?, ?)
              """)
          .params(List.copyOf(level.values()))
          .update();
    }
  }

  /** To the supervisor, the unit and the role of the first day. */
  private void bringEverybodyBack() {
    for (String place : List.of("supervisor", "unit")) {
      jdbc.sql(
              """
              update employee set %1$s_id = (
                select h.from_%1$s_id from handover h where h.employee_id = employee.id
                order by h.id limit 1)
              where id in (select employee_id from handover)
              """
                  .formatted(place))
          .update();
    }
    jdbc.sql(
            """
            update employee set post_id = (
              select p.id from post p join handover h on p.name = h.from_post
              where h.employee_id = employee.id order by h.id limit 1)
            where id in (select h.employee_id from handover h where h.from_post is not null)
            """)
        .update();
    // Whoever became a supervisor by a handover alone is none any more.
    jdbc.sql(
            """
            select login from employee e
            where id in (select to_supervisor_id from handover)
              and not exists (select 1 from employee r where r.supervisor_id = e.id)
            """)
        .query(String.class)
        .list()
        .forEach(login -> engine.getIdentityService().deleteMembership(login, "supervisors"));
  }

  /** Starts a dialogue about {@code about}, as the start form does. */
  public ProcessInstance startDialogue(Employee by, Employee about) {
    return start(by, "competency-development", Map.of("employeeNip", about.nip()));
  }

  /** Starts a process with what its start form submits. */
  public ProcessInstance start(Employee by, String process, Map<String, Object> form) {
    return as(
        by,
        () ->
            engine
                .getFormService()
                .submitStartForm(
                    engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId(),
                    form));
  }

  /** Takes the one open task of this kind that waits for the person's group, and completes it. */
  public void takeAndComplete(Employee person, String key, Map<String, Object> form) {
    if (task(person, key) == null) {
      as(
          person,
          () -> {
            Task task =
                engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey("userTask_" + key)
                    .taskCandidateGroup("rule-administrators")
                    .singleResult();
            engine.getTaskService().claim(task.getId(), person.login());
            return null;
          });
    }
    complete(person, key, form);
  }

  /** Gives a task back to the group it was taken from. */
  public void giveBack(Employee person, String key) {
    engine.getTaskService().setAssignee(task(person, key).getId(), null);
  }

  /** The one open task of this kind that this person has. */
  public Task task(Employee person, String key) {
    return as(person, () -> tasks(person, key).singleResult());
  }

  /** The one open task of this kind that this person has in a programme of this participant. */
  public Task task(Employee person, String key, Employee participant) {
    return as(
        person,
        () ->
            tasks(person, key)
                .processVariableValueEquals("participantLogin", participant.login())
                .singleResult());
  }

  private TaskQuery tasks(Employee person, String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskAssignee(person.login())
        .taskDefinitionKey("userTask_" + key);
  }

  /** The one open task of this kind that this person may take. */
  public Task offered(Employee person, String key) {
    return as(
        person,
        () ->
            engine
                .getTaskService()
                .createTaskQuery()
                .taskUnassigned()
                .taskDefinitionKey("userTask_" + key)
                .singleResult());
  }

  /** Takes a task that is offered to several. */
  public void claim(Employee person, String key) {
    Task task = offered(person, key);
    if (task == null) {
      throw new AssertionError(person.name() + " is not offered a task " + key);
    }
    as(
        person,
        () -> {
          engine.getTaskService().claim(task.getId(), person.login());
          return null;
        });
  }

  /** Completes that task with its form's values. */
  public void complete(Employee person, String key, Map<String, Object> form) {
    complete(person, key, task(person, key), form);
  }

  /** Completes that person's task in a programme of this participant. */
  public void complete(
      Employee person, String key, Employee participant, Map<String, Object> form) {
    complete(person, key, task(person, key, participant), form);
  }

  private void complete(Employee person, String key, Task task, Map<String, Object> form) {
    if (task == null) {
      throw new AssertionError(person.name() + " has no task " + key);
    }
    as(
        person,
        () -> {
          submit(task, form);
          return null;
        });
  }

  /** Completes a task as whoever acts. */
  public void submit(Task task, Map<String, Object> form) {
    engine.getFormService().submitTaskForm(task.getId(), form);
  }

  /** What the form of that task shows under this name. */
  public Object shown(Employee person, String key, String variable) {
    return shown(person, task(person, key), variable);
  }

  /** The same of that person's task in a programme of this participant. */
  public Object shown(Employee person, String key, Employee participant, String variable) {
    return shown(person, task(person, key, participant), variable);
  }

  /** What a form shows in its texts is escaped for markdown; this is what people read there. */
  private static Object read(Object shown) {
    return shown instanceof String text ? text.replaceAll("\\\\(\\p{Punct})", "$1") : shown;
  }

  private Object shown(Employee person, Task task, String variable) {
    return read(as(person, () -> engine.getTaskService().getVariable(task.getId(), variable)));
  }

  /** A list as a form submits it. */
  public static Object json(String text) {
    return SpinValues.jsonValue(text).create();
  }

  /** The values of a form, in pairs of name and value. */
  public static Map<String, Object> form(Object... pairs) {
    var variables = Variables.createVariables();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.putValue((String) pairs[i], pairs[i + 1]);
    }
    return variables;
  }
}
