package id.bangkom.recalculation;

import id.bangkom.engine.Unrestricted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The instances of the process that carry a run on in the background, one for each lane. */
@Component
class RunProcesses {

  private final RuntimeService runtimeService;
  private final ManagementService managementService;
  private final Unrestricted unrestricted;

  RunProcesses(
      RuntimeService runtimeService,
      ManagementService managementService,
      Unrestricted unrestricted) {
    this.runtimeService = runtimeService;
    this.managementService = managementService;
    this.unrestricted = unrestricted;
  }

  void start(long id, long lane) {
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                RecalculationProcess.KEY,
                RecalculationProcess.BUSINESS_KEY.of(id),
                Map.of(
                    RecalculationProcess.RECALCULATION_ID.name(), id,
                    RecalculationProcess.LANE.name(), lane)));
  }

  /** Whether a job of it failed for good, and waits for somebody. */
  boolean haveFailed(long id) {
    return !failed(id).isEmpty();
  }

  /** One whose jobs failed for good would wait for ever. */
  void endFailed(long id) {
    for (ProcessInstance failed : failed(id)) {
      unrestricted.call(
          () -> {
            runtimeService.deleteProcessInstance(failed.getId(), "stopped");
            return null;
          });
    }
  }

  private List<ProcessInstance> failed(long id) {
    return unrestricted.call(
        () ->
            managementService
                .createJobQuery()
                .processDefinitionKey(RecalculationProcess.KEY)
                .noRetriesLeft()
                .list()
                .stream()
                .map(
                    job ->
                        runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceId(job.getProcessInstanceId())
                            .processInstanceBusinessKey(RecalculationProcess.BUSINESS_KEY.of(id))
                            .singleResult())
                .filter(Objects::nonNull)
                .toList());
  }
}
