package id.bangkom.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands where a test puts it, for the product and the engine alike. */
public final class TestClock extends Clock {

  private final LocalDateTime start;
  private final ZoneId zone;
  private volatile Instant now;

  public TestClock(LocalDateTime start, ZoneId zone) {
    this.start = start;
    this.zone = zone;
    set(start);
  }

  /** Puts both clocks where they stood at first. */
  void reset() {
    set(start);
  }

  /** Puts both clocks at this moment of the agency's zone. */
  public void set(LocalDateTime moment) {
    now = moment.atZone(zone).toInstant();
    ClockUtil.setCurrentTime(Date.from(now));
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
    ClockUtil.setCurrentTime(Date.from(now));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
