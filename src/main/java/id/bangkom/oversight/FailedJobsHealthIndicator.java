package id.bangkom.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says in health and metrics that jobs failed, and how many; nothing of what they are about. The
 * health is then {@code DEGRADED} and still answers 200: every node would say the same, and a load
 * balancer that took them away would mend nothing.
 *
 * <p>Anybody may ask for the health as often as they like, so the answer is a few seconds old.
 */
@Component
class FailedJobsHealthIndicator extends AbstractHealthIndicator {

  static final Status DEGRADED = new Status("DEGRADED");

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final FailedJobs failedJobs;
  private final Clock clock;
  private volatile Counted last;

  FailedJobsHealthIndicator(FailedJobs failedJobs, MeterRegistry meters, Clock clock) {
    super("The engine does not say whether jobs failed");
    this.failedJobs = failedJobs;
    this.clock = clock;
    Gauge.builder("bangkom.jobs.failed", this, FailedJobsHealthIndicator::count)
        .description("Background jobs without a try left")
        .register(meters);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    long count = count();
    health.status(count == 0 ? Status.UP : DEGRADED).withDetail("count", count);
  }

  private long count() {
    Instant now = clock.instant();
    Counted counted = last;
    if (counted == null || now.isBefore(counted.at()) || !now.isBefore(counted.at().plus(KEPT))) {
      counted = new Counted(failedJobs.count(), now);
      last = counted;
    }
    return counted.count();
  }

  private record Counted(long count, Instant at) {}
}
