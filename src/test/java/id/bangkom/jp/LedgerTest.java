package id.bangkom.jp;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.audit.AuditTrail;
import id.bangkom.rules.InMemoryEngine;
import id.bangkom.testing.ChosenDatabase;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The ledger on H2, or the {@link ChosenDatabase}, with real transactions and the packaged tables,
 * without the rest of the application. Today is 30 June 2026, 08:00 in Jakarta.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = LedgerTest.Context.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1",
      "spring.main.banner-mode=off"
    })
@AutoConfigureMockMvc
@ActiveProfiles(resolver = ChosenDatabase.Profiles.class)
@ContextConfiguration(initializers = ChosenDatabase.class)
@interface LedgerTest {

  Instant NOW = Instant.parse("2026-06-30T01:00:00Z");

  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class
  })
  @ComponentScan("id.bangkom.problem")
  @Import({
    InMemoryEngine.class,
    AuditTrail.class,
    CurrentUser.class,
    Workforce.class,
    PersonnelActs.class,
    Standing.class,
    JpRules.class,
    Activities.class,
    RuleRows.class,
    Neighbours.class,
    Entries.class,
    JpLedger.class,
    JpOutlook.class,
    JpVoids.class,
    JpCertification.class,
    JpRecalculation.class,
    JpController.class,
    Office.class
  })
  class Context {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("Asia/Jakarta"));
    }
  }
}
