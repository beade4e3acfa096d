package id.bangkom.forms;

import id.bangkom.engine.Unrestricted;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what runs go on by the newest diagram and its forms. A running process otherwise keeps those
 * that it began with (docs/adr/0002), which is right until the code of today asks for something
 * that a form of before never sends.
 */
@Component
public class NewestDiagram {

  private static final Logger LOG = LoggerFactory.getLogger(NewestDiagram.class);

  private final RepositoryService repositoryService;
  private final RuntimeService runtimeService;
  private final OpenTasks openTasks;
  private final Unrestricted unrestricted;
  private final TransactionTemplate transaction;

  NewestDiagram(
      RepositoryService repositoryService,
      RuntimeService runtimeService,
      OpenTasks openTasks,
      Unrestricted unrestricted,
      PlatformTransactionManager transactions) {
    this.repositoryService = repositoryService;
    this.runtimeService = runtimeService;
    this.openTasks = openTasks;
    this.unrestricted = unrestricted;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Migrates the running instances of a process that began with an earlier version and stand where
   * the newest one has the same step. Their open tasks stay the same tasks, and are shown anew. One
   * that stands elsewhere goes on as it began, and the log says so. One query when there is nothing
   * to do.
   *
   * @param processKey of a process with few instances
   * @return how many were migrated
   */
  public int bring(String processKey) {
    return unrestricted.call(
        () -> {
          ProcessDefinition newest =
              repositoryService
                  .createProcessDefinitionQuery()
                  .processDefinitionKey(processKey)
                  .latestVersion()
                  .singleResult();
          return (int)
              runtimeService
                  .createProcessInstanceQuery()
                  .processDefinitionKey(processKey)
                  .list()
                  .stream()
                  .filter(running -> !running.getProcessDefinitionId().equals(newest.getId()))
                  .filter(running -> migrate(running, newest))
                  .count();
        });
  }

  private boolean migrate(ProcessInstance running, ProcessDefinition newest) {
    try {
      transaction.executeWithoutResult(
          status -> {
            MigrationPlan plan =
                runtimeService
                    .createMigrationPlan(running.getProcessDefinitionId(), newest.getId())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            runtimeService.newMigration(plan).processInstanceIds(running.getId()).execute();
            // A field that only the form of now has becomes a variable of the task.
            openTasks.showAgainOf(running.getBusinessKey());
          });
      return true;
    } catch (RuntimeException e) {
      LOG.warn(
          "{} {} goes on by the diagram it began with: {}",
          newest.getKey(),
          running.getBusinessKey(),
          e.getMessage());
      return false;
    }
  }
}
