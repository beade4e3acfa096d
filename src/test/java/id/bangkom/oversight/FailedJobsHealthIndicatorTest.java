package id.bangkom.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the health says when it cannot ask, and how often it asks. */
class FailedJobsHealthIndicatorTest {

  private final TestClock clock =
      new TestClock(LocalDateTime.of(2026, 5, 4, 8, 0), ZoneId.of("Asia/Jakarta"));

  @Test
  void howeverOftenItIsAskedTheJobsAreCountedOnceInTenSeconds() {
    FailedJobs failedJobs = mock(FailedJobs.class);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    FailedJobsHealthIndicator health = new FailedJobsHealthIndicator(failedJobs, meters, clock);

    for (int asked = 0; asked < 50; asked++) {
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
    assertThat(meters.get("bangkom.jobs.failed").gauge().value()).isZero();
    verify(failedJobs, times(1)).count();

    when(failedJobs.count()).thenReturn(2);
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0, 10));
    assertThat(health.health().getDetails()).containsEntry("count", 2L);
    verify(failedJobs, times(2)).count();
  }

  @Test
  void aDatabaseThatIsAwayIsDownAndNoFaultOfTheHealthItself() {
    FailedJobs failedJobs = mock(FailedJobs.class);
    when(failedJobs.count()).thenThrow(new DataAccessResourceFailureException("away"));
    FailedJobsHealthIndicator health =
        new FailedJobsHealthIndicator(failedJobs, new SimpleMeterRegistry(), clock);

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
