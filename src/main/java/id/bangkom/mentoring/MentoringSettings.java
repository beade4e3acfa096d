package id.bangkom.mentoring;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of mentoring.
 *
 * @param requestReminder after how long without an answer the mentor is reminded
 * @param requestLimit after how long without an answer the employee may ask somebody else
 */
@ConfigurationProperties("bangkom.mentoring")
record MentoringSettings(Period requestReminder, Period requestLimit) {}
