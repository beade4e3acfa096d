package id.bangkom.rulechange;

import id.bangkom.accounts.Role;
import id.bangkom.accounts.RoleChanged;
import id.bangkom.engine.TaskReferences;
import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.NewestDiagram;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever becomes a rule administrator is offered the proposals that wait, and whoever stops being
 * one is not offered them any more. A proposer's own are offered to nobody but the others.
 */
@Component
class Reviewers {

  private final TaskService taskService;
  private final TaskReferences references;
  private final RuleChanges ruleChanges;
  private final Unrestricted unrestricted;
  private final NewestDiagram newestDiagram;

  Reviewers(
      TaskService taskService,
      TaskReferences references,
      RuleChanges ruleChanges,
      Unrestricted unrestricted,
      NewestDiagram newestDiagram) {
    this.taskService = taskService;
    this.references = references;
    this.ruleChanges = ruleChanges;
    this.unrestricted = unrestricted;
    this.newestDiagram = newestDiagram;
  }

  /**
   * The review of today says by a fingerprint what it showed, which the form of an earlier release
   * does not: whatever waits at an update goes on with the form of now.
   */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void afterUpdate() {
    newestDiagram.bring(RuleChangeProcess.KEY);
  }

  @EventListener
  void changed(RoleChanged change) {
    if (change.role() != Role.RULE_ADMINISTRATORS) {
      return;
    }
    unrestricted.call(
        () -> {
          taskService
              .createTaskQuery()
              .processDefinitionKey(RuleChangeProcess.KEY)
              .taskDefinitionKey(RuleChangeProcess.REVIEW)
              .list()
              .forEach(
                  task -> {
                    if (change.given()) {
                      offer(task, change.login());
                    } else {
                      takeBack(task, change.login());
                    }
                  });
          return null;
        });
  }

  private void offer(Task task, String login) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(references.of(task)));
    if (!login.equals(change.proposedBy())) {
      taskService.addCandidateUser(task.getId(), login);
    }
  }

  private void takeBack(Task task, String login) {
    taskService.deleteCandidateUser(task.getId(), login);
    if (login.equals(task.getAssignee())) {
      // Nobody else would see it any more.
      taskService.setAssignee(task.getId(), null);
    }
  }
}
