package id.bangkom.guidance;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of guided sessions.
 *
 * @param reminderInterval after how long without a recorded session the guide is reminded
 */
@ConfigurationProperties("bangkom.guidance")
record GuidanceSettings(Period reminderInterval) {}
