package id.bangkom.rulechange;

import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a proposal asks of its process: to begin, to go on with the mended draft, to end. */
@Component
class RuleChangeFlow {

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final FormService formService;
  private final Unrestricted unrestricted;

  RuleChangeFlow(
      RuntimeService runtimeService,
      TaskService taskService,
      FormService formService,
      Unrestricted unrestricted) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.formService = formService;
    this.unrestricted = unrestricted;
  }

  /**
   * @param by the login of the proposer; null when a release of the product brings it
   */
  void start(long id, String by) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(RuleChangeProcess.CHANGE_ID.name(), id);
    variables.put(RuleChangeProcess.PROPOSER_LOGIN.name(), by);
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                RuleChangeProcess.KEY, RuleChangeProcess.BUSINESS_KEY.of(id), variables));
  }

  /**
   * The id of the proposer's task to mend a proposal that came back.
   *
   * @throws Refusal CONFLICT when there is none any more
   */
  String revision(long id) {
    return Optional.ofNullable(
            unrestricted.call(
                () ->
                    taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(RuleChangeProcess.BUSINESS_KEY.of(id))
                        .taskDefinitionKey(RuleChangeProcess.REVISE)
                        .singleResult()))
        .map(Task::getId)
        .orElseThrow(() -> Refusal.conflict("Usulan ini sudah tidak menunggu Anda; muat ulang."));
  }

  /** Proposes again, as the form of that task does. */
  void resubmit(String taskId) {
    formService.submitTaskForm(taskId, Map.of("resubmit", true));
  }

  /** Ends the process of a proposal on which nobody has decided. */
  void withdraw(long id) {
    unrestricted.call(
        () -> {
          runtimeService
              .createMessageCorrelation(RuleChangeProcess.WITHDRAWN)
              .processInstanceBusinessKey(RuleChangeProcess.BUSINESS_KEY.of(id))
              .correlate();
          return null;
        });
  }
}
