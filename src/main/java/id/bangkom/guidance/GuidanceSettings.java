package id.bangkom.guidance;

import id.bangkom.programme.Method;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of guided sessions.
 *
 * @param reminderInterval after how long without a recorded session the guide is reminded
 * @param untilFirstMeeting how long after the proposal its form suggests the first meeting
 * @param courses what the form of a first proposal suggests, by method
 */
@ConfigurationProperties("bangkom.guidance")
record GuidanceSettings(
    Period reminderInterval, Period untilFirstMeeting, Map<Method, Course> courses) {

  /**
   * How such a programme usually goes.
   *
   * @param length from the first meeting to the deadline
   */
  record Course(int sessions, Period length) {}
}
