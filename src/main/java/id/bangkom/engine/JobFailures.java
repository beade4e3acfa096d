package id.bangkom.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A job that fails is tried again after growing pauses; when none is left, one line says so, with
 * the fault itself once before it. The engine's own way is three tries within a second, each with
 * the whole fault in the log.
 */
@Component
class JobFailures extends AbstractProcessEnginePlugin {

  private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

  private final String pauses;

  /**
   * @param pauses ISO durations, separated by commas: so long before the second try, the third, ...
   */
  JobFailures(@Value("${bangkom.jobs.retry-after}") String pauses) {
    this.pauses = pauses;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobRetryTimeCycle(pauses);
    engine.setEnableReducedJobExceptionLogging(true);
    engine.setCustomIncidentHandlers(List.of(new SaidInTheLog()));
  }

  /** Says nothing of what people wrote: the message of a fault may carry it. */
  private static final class SaidInTheLog extends DefaultIncidentHandler {

    private SaidInTheLog() {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
      LOG.error(
          "Job {} failed for good at {} of {}; see /gangguan",
          context.getConfiguration(),
          context.getFailedActivityId(),
          context.getProcessDefinitionId());
      return super.handleIncident(context, message);
    }
  }
}
