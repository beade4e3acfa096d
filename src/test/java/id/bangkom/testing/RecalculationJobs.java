package id.bangkom.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The job executor is off in tests: recalculations and trial runs go on when a test fires them. */
@Component
public final class RecalculationJobs {

  private final ManagementService managementService;

  RecalculationJobs(ManagementService managementService) {
    this.managementService = managementService;
  }

  /** Fires jobs until none is left. */
  public void fireAll() {
    while (fireOne()) {
      // Each job brings the next one.
    }
  }

  /** Fires one job, if there is one. */
  public boolean fireOne() {
    List<Job> jobs =
        managementService.createJobQuery().processDefinitionKey("recalculation").listPage(0, 1);
    jobs.forEach(job -> managementService.executeJob(job.getId()));
    return !jobs.isEmpty();
  }
}
