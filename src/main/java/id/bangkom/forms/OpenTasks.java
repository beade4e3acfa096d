package id.bangkom.forms;

import id.bangkom.engine.Unrestricted;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts open tasks before their people anew, as if they had just appeared: when somebody else is to
 * do them, or they have to say something else. What was typed into a form and not yet sent is a
 * draft of its writer and stays until the task is handed on.
 */
@Component
public class OpenTasks {

  private static final Logger LOG = LoggerFactory.getLogger(OpenTasks.class);

  private static final int AT_ONCE = 500;

  private final ProcessEngineConfigurationImpl engine;
  private final TaskService taskService;
  private final AuthorizationService authorizations;
  private final Unrestricted unrestricted;
  private final FormContract contract;
  private final ShownText shownText;

  OpenTasks(
      ProcessEngineConfigurationImpl engine,
      TaskService taskService,
      AuthorizationService authorizations,
      Unrestricted unrestricted,
      FormContract contract,
      ShownText shownText) {
    this.engine = engine;
    this.taskService = taskService;
    this.authorizations = authorizations;
    this.unrestricted = unrestricted;
    this.contract = contract;
    this.shownText = shownText;
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

  /**
   * All open tasks whose forms set what somebody typed into their texts, each in a transaction of
   * its own. One whose listener has nothing to show any more keeps what it shows, as plain text.
   *
   * @return how many
   */
  int showAllAgain() {
    int shown = 0;
    // From the newest to the oldest, so that none is left out when others are done meanwhile.
    long left = unrestricted.call(() -> taskService.createTaskQuery().count());
    while (left > 0) {
      long first = Math.max(0, left - AT_ONCE);
      int most = (int) (left - first);
      List<Task> some =
          unrestricted.call(
              () ->
                  taskService
                      .createTaskQuery()
                      .orderByTaskCreateTime()
                      .asc()
                      .orderByTaskId()
                      .asc()
                      .listPage((int) first, most));
      for (Task task : some) {
        if (showsText(task)) {
          showAlone(task.getId());
          shown++;
        }
      }
      left = first;
    }
    return shown;
  }

  private boolean showsText(Task task) {
    return task.getTaskDefinitionKey() != null
        && !contract.shownBy(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).isEmpty();
  }

  private void showAlone(String taskId) {
    try {
      showAgain(() -> taskService.createTaskQuery().taskId(taskId).list().stream());
    } catch (RuntimeException e) {
      LOG.warn("Task {} has nothing new to show: {}", taskId, e.getMessage());
      unrestricted.call(
          () ->
              engine
                  .getCommandExecutorTxRequired()
                  .execute(
                      context -> {
                        TaskEntity task = context.getTaskManager().findTaskById(taskId);
                        if (task != null) {
                          shownText.plain(task);
                        }
                        return null;
                      }));
    }
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
