package id.bangkom.testing;

import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Workforce;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product with the demonstration office on a database of its own (H2, or the {@link
 * ChosenDatabase}), the clock in the test's hand and no job executor: jobs are fired by the test.
 * Who waits for a lock, or for the examples of a rule, waits long, as the machine that runs the
 * tests may be busy.
 *
 * <p>All these tests share one application, so each begins with {@link People#clearDesks}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:product;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000",
      "camunda.bpm.job-execution.enabled=false",
      "bangkom.recalculation.employees-at-once=3",
      "bangkom.rules.deadline-seconds=60"
    })
@ActiveProfiles(profiles = "demo", resolver = ChosenDatabase.Profiles.class)
@ContextConfiguration(initializers = ChosenDatabase.class)
@Import(ProductTest.Time.class)
public @interface ProductTest {

  /** Everybody's password in the demonstration office. */
  String PASSWORD = "bangkom-Demo-2026";

  /** The test's clock: a Monday morning in Jakarta. */
  @TestConfiguration
  class Time {

    @Bean
    TestClock clock() {
      return new TestClock(LocalDateTime.of(2026, 5, 4, 8, 0), ZoneId.of("Asia/Jakarta"));
    }

    @Bean
    People people(
        ProcessEngine engine, Workforce workforce, Competencies competencies, JdbcTemplate jdbc) {
      return new People(engine, workforce, competencies, jdbc);
    }
  }
}
