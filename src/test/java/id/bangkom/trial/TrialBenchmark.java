package id.bangkom.trial;

import static id.bangkom.testing.Bench.say;
import static id.bangkom.testing.Bench.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.testing.Bench;
import id.bangkom.testing.ChosenDatabase;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.ProductTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * How long a draft is tried out on everybody's activities, with the job executor of the whole
 * product and the progress a page shows; run by {@code ./mvnw -Pbench verify}, on PostgreSQL. It
 * prints and asserts no time.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:trials;DB_CLOSE_DELAY=-1",
      "spring.main.banner-mode=off"
    })
@ActiveProfiles(profiles = "demo", resolver = ChosenDatabase.Profiles.class)
@ContextConfiguration(initializers = ChosenDatabase.class)
@Import(ProductTest.Time.class)
class TrialBenchmark {

  private static final int EMPLOYEES = Integer.getInteger("bangkom.bench.employees", 10_000);
  private static final int ACTIVITIES = 60;
  private static final int UNITS = 80;
  private static final int FILE = 10_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 480;
  private static final long AS_A_PAGE_ASKS = 500_000_000;

  @Autowired private JpLedger ledger;
  @Autowired private Trials trials;
  @Autowired private JdbcClient jdbc;

  @Test
  void everybody() {
    fill();
    jdbc.sql("analyze").update();
    tryOut("three sessions a month", "jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    tryOut("everything is worth half", "jp-conversion", PackagedDmn.everythingIsWorthHalf());
    tryOut(
        "another target",
        "jp-target",
        PackagedDmn.of("jp-target").replace("<text>20<", "<text>200<"));
  }

  private void tryOut(String what, String decision, String dmn) {
    long start = System.nanoTime();
    Duration worked = worked();
    long id = trials.start(decision, dmn, "bench", Set::of);
    say("%s: started after %.2f s", what, seconds(start));
    Trial trial = trials.find(id).orElseThrow();
    int shown = 0;
    while (trial.status() == TrialStatus.RUNNING) {
      LockSupport.parkNanos(AS_A_PAGE_ASKS);
      trial = trials.find(id).orElseThrow();
      if (trial.employeesDone() >= shown + EMPLOYEES / 4) {
        shown = trial.employeesDone();
        say("  %,d of %,d employees after %.2f s", shown, trial.employees(), seconds(start));
      }
    }
    double seconds = seconds(start);
    assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED);
    say(
        "trial %-26s %6.2f s  %,9.0f activities/s, of the processor %.2f s without the database",
        what, seconds, EMPLOYEES * ACTIVITIES / seconds, worked().minus(worked).toMillis() / 1e3);
    long read = System.nanoTime();
    TrialResult result = trials.result(trial).orElseThrow();
    say("  the result is read in %.3f s", seconds(read));
    result
        .years()
        .forEach(
            year ->
                say(
                    "  %d: %,d people, %s JP, %,d under, %,d reached",
                    year.year(),
                    year.changed(),
                    year.difference(),
                    year.nowUnder(),
                    year.nowReached()));
  }

  private void fill() {
    Random random = new Random(1);
    List<NewActivity> facts = new ArrayList<>();
    for (long person : people()) {
      for (int number = 0; number < ACTIVITIES; number++) {
        facts.add(Bench.activity(person, number, FIRST_DAY, DAYS, random));
      }
      if (facts.size() >= FILE) {
        ledger.recordAll(List.copyOf(facts));
        facts.clear();
      }
    }
    if (!facts.isEmpty()) {
      ledger.recordAll(facts);
    }
    say("%,d employees, %,d activities of two years", EMPLOYEES, EMPLOYEES * ACTIVITIES);
  }

  private List<Long> people() {
    jdbc.sql("insert into post (name) values ('Jabatan uji')").update();
    for (int unit = 0; unit < UNITS; unit++) {
      jdbc.sql("insert into unit (code, name) values (?, ?)")
          .params("UJI-" + unit, "Unit uji " + unit)
          .update();
    }
    for (int person = 0; person < EMPLOYEES; person++) {
      jdbc.sql(
              """
              insert into employee (nip, login, name, employment_type, post_id, unit_id)
              select ?, ?, ?, ?, p.id, u.id from post p, unit u
              where p.name = 'Jabatan uji' and u.code = ?
              """)
          .params(
              "1990010120150%05d".formatted(person),
              "1990010120150%05d".formatted(person),
              "Pegawai uji " + person,
              person % 5 == 0 ? "PPPK" : "PNS",
              "UJI-" + person % UNITS)
          .update();
    }
    ledger.openAccounts();
    return jdbc.sql("select id from employee where name like 'Pegawai uji %' order by id")
        .query(Long.class)
        .list();
  }

  /** What this process took of the processors, however busy others keep them. */
  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
