package id.bangkom.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Puts open tasks before their people anew, as if they had just appeared: when somebody else is to
 * do them, or they have to say something else. What was typed into a form and not yet sent is in
 * the browser alone and stays there.
 */
@Component
public class OpenTasks {

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService taskService;
  private final AuthorizationService authorizations;
  private final Unrestricted unrestricted;

  OpenTasks(
      ProcessEngineConfigurationImpl engine,
      TaskService taskService,
      AuthorizationService authorizations,
      Unrestricted unrestricted) {
    this.engine = engine;
    this.taskService = taskService;
    this.authorizations = authorizations;
    this.unrestricted = unrestricted;
  }

  /** The open tasks of all running instances with this business key. */
  public void showAgainOf(String businessKey) {
    showAgain(
        () ->
            taskService.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream());
  }

  /** The open tasks that somebody has, or was offered by name. */
  public void showAgainFor(String login) {
    showAgain(
        () ->
            Stream.concat(
                taskService.createTaskQuery().taskAssignee(login).list().stream(),
                taskService
                    .createTaskQuery()
                    .taskCandidateUser(login)
                    .includeAssignedTasks()
                    .list()
                    .stream()
                    .filter(task -> offeredTo(task.getId()).contains(login))));
  }

  private void showAgain(Supplier<Stream<Task>> open) {
    unrestricted.call(
        () -> {
          Collection<String> ids =
              open.get()
                  .filter(task -> task.getTaskDefinitionKey() != null)
                  .map(Task::getId)
                  .collect(Collectors.toCollection(LinkedHashSet::new));
          ids.forEach(this::show);
          ids.forEach(this::takeFromOthers);
          return ids;
        });
  }

  private void show(String taskId) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              TaskEntity task = context.getTaskManager().findTaskById(taskId);
              if (task != null) {
                // Empties the form's fields and lets the diagram's listener fill them in again.
                task.fireEvent(TaskListener.EVENTNAME_CREATE);
                task.triggerUpdateEvent();
              }
              return null;
            });
  }

  /** The engine lets everybody go on working on a task who ever was to do it. */
  private void takeFromOthers(String taskId) {
    Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return;
    }
    Set<String> allowed = offeredTo(taskId);
    if (task.getAssignee() != null) {
      allowed.add(task.getAssignee());
    }
    List<Authorization> given =
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(taskId)
            .list();
    given.stream()
        .filter(one -> one.getUserId() != null && !allowed.contains(one.getUserId()))
        .forEach(one -> authorizations.deleteAuthorization(one.getId()));
  }

  private Set<String> offeredTo(String taskId) {
    return taskService.getIdentityLinksForTask(taskId).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getUserId)
        .filter(user -> user != null)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
