package id.bangkom.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says in health and metrics that jobs failed, and how many; nothing of what they are about. The
 * health is then {@code DEGRADED} and still answers 200: every node would say the same, and a load
 * balancer that took them away would mend nothing.
 */
@Component
class FailedJobsHealthIndicator extends AbstractHealthIndicator {

  static final Status DEGRADED = new Status("DEGRADED");

  private final FailedJobs failedJobs;

  FailedJobsHealthIndicator(FailedJobs failedJobs, MeterRegistry meters) {
    super("The engine does not say whether jobs failed");
    this.failedJobs = failedJobs;
    Gauge.builder("bangkom.jobs.failed", failedJobs, FailedJobs::count)
        .description("Background jobs without a try left")
        .register(meters);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    long count = failedJobs.count();
    health.status(count == 0 ? Status.UP : DEGRADED).withDetail("count", count);
  }
}
