package id.bangkom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The power fails in the middle of the work. What was acknowledged is there afterwards, once, and
 * the work goes on.
 */
class CrashDrill {

  /** How much is done before it happens, and again afterwards. */
  private static final int ACKNOWLEDGED = 100;

  private static final Duration LONGEST_LOAD = Duration.ofMinutes(5);
  private static final Duration JOBS_GO_ON = Duration.ofSeconds(60);

  @Test
  void theApplicationIsKilledOnH2(@TempDir Path folder) throws Exception {
    // As application.yaml says, at another place.
    String url =
        "jdbc:h2:file:" + folder.resolve("bangkom") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512";
    kill(
        "crash-h2",
        with(Load.settings(), "spring.profiles.active", "demo", "spring.datasource.url", url),
        Map.of(),
        new DriverManagerDataSource(url, "sa", ""));
  }

  @Test
  void theApplicationIsKilledOnPostgres() throws Exception {
    try (DrillPostgres postgres = new DrillPostgres()) {
      Map<String, String> variables = postgres.create("crash");
      kill(
          "crash-postgres",
          with(Load.settings(), "spring.profiles.active", "demo,postgres"),
          variables,
          dataSource(variables));
    }
  }

  @Test
  void postgresIsStoppedAndTheApplicationGoesOn() throws Exception {
    try (DrillPostgres postgres = new DrillPostgres();
        RunningJar application =
            RunningJar.start(
                "stop-postgres",
                with(Load.settings(), "spring.profiles.active", "demo,postgres"),
                postgres.create("stop"))) {
      Load load = new Load(application.port());
      load.prepare();
      List<Future<?>> work = load.begin();
      Until.within(LONGEST_LOAD, () -> load.hasAcknowledged(ACKNOWLEDGED));
      load.faults().clear();

      postgres.stopImmediately();
      // Everybody has tried, and was told.
      Until.within(LONGEST_LOAD, () -> load.faults().size() >= 2 * work.size());
      postgres.start();

      int before = load.acknowledged();
      Until.within(LONGEST_LOAD, () -> load.acknowledged() >= before + ACKNOWLEDGED);
      load.stop();
      for (Future<?> worker : work) {
        worker.get();
      }
      load.verify(application.port());
      assertThat(load.faults())
          .allSatisfy(
              fault -> {
                assertThat(fault.status()).as(fault.toString()).isIn(409, 500, 503);
                assertThat(fault.body())
                    .containsAnyOf(
                        "Database sedang tidak dapat dihubungi",
                        "Permintaan belum dapat dilayani",
                        "Orang lain")
                    .doesNotContain("SQL", "Exception", "ENGINE-", "\tat ");
              })
          .anySatisfy(fault -> assertThat(fault.status()).isEqualTo(503));
    }
  }

  private static void kill(
      String name, Map<String, String> settings, Map<String, String> variables, DataSource database)
      throws Exception {
    Load load;
    try (RunningJar application = RunningJar.start(name, settings, variables)) {
      load = new Load(application.port());
      load.prepare();
      List<Future<?>> work = load.begin();
      Until.within(LONGEST_LOAD, () -> load.hasAcknowledged(ACKNOWLEDGED));
      application.kill();
      for (Future<?> worker : work) {
        worker.get();
      }
    }

    List<String> jobs = leaveJobsLocked(database);
    try (RunningJar application = RunningJar.start(name, settings, variables)) {
      Caller administrator = Load.administrator(application.port());
      Until.within(JOBS_GO_ON, () -> Load.jobsLeft(administrator, jobs) == 0);
      load.verify(application.port());
    }
  }

  /** Every job fell due as the node died, which had taken all of them a moment before. */
  private static List<String> leaveJobsLocked(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    List<String> jobs = jdbc.sql("select id_ from act_ru_job").query(String.class).list();
    assertThat(jobs).isNotEmpty();
    jdbc.sql("update act_ru_job set lock_owner_ = 'dead', lock_exp_time_ = ?, duedate_ = ?")
        .params(Timestamp.from(Instant.now().plusSeconds(20)), Timestamp.from(Instant.now()))
        .update();
    return jobs;
  }

  private static DataSource dataSource(Map<String, String> variables) {
    return new DriverManagerDataSource(
        variables.get("BANGKOM_DB_URL"),
        variables.get("BANGKOM_DB_USER"),
        variables.get("BANGKOM_DB_PASSWORD"));
  }

  private static Map<String, String> with(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
