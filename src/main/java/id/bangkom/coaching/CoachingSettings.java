package id.bangkom.coaching;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of coaching.
 *
 * @param reminderInterval after how long without a recorded session the coach is reminded
 */
@ConfigurationProperties("bangkom.coaching")
record CoachingSettings(Period reminderInterval) {}
