package id.bangkom.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the health says when it cannot ask. */
class FailedJobsHealthIndicatorTest {

  @Test
  void aDatabaseThatIsAwayIsDownAndNoFaultOfTheHealthItself() {
    FailedJobs failedJobs = mock(FailedJobs.class);
    when(failedJobs.count()).thenThrow(new DataAccessResourceFailureException("away"));
    FailedJobsHealthIndicator health =
        new FailedJobsHealthIndicator(failedJobs, new SimpleMeterRegistry());

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
