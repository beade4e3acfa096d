package id.bangkom.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.testing.Postgres;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps two nodes apart while they start. */
class StartupLockTest {

  private final Map<String, String> settings = Postgres.freshDatabase();
  private final DataSource database = Postgres.dataSource(settings);

  @Test
  void aNodeWaitsUntilTheOneThatStartsIsUpEvenLongerThanForARow() throws Exception {
    StartupLock first = new StartupLock(database);
    first.take();
    JdbcClient.create(database)
        .sql("alter database %s set lock_timeout = '1ms'".formatted(name()))
        .update();
    StartupLock second = new StartupLock(database);

    CompletableFuture<Void> start = CompletableFuture.runAsync(() -> take(second));
    while (locks(false) == 0 && !start.isDone()) {
      Thread.onSpinWait();
    }
    assertThat(start).isNotDone();
    first.destroy();
    start.join();

    assertThat(locks(true)).isOne();
    second.destroy();
    assertThat(locks(true)).isZero();
  }

  @Test
  void aStartThatFailsGivesTheLockBack() {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(FailsLater.class)
                    .web(WebApplicationType.NONE)
                    .run(
                        settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new)))
        .rootCause()
        .hasMessage("held: 1");

    assertThat(locks(true)).isZero();
  }

  private String name() {
    return JdbcClient.create(database)
        .sql("select current_database()")
        .query(String.class)
        .single();
  }

  private int locks(boolean granted) {
    return JdbcClient.create(database)
        .sql(
            """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and l.granted = ? and d.datname = current_database()
            """)
        .param(granted)
        .query(Integer.class)
        .single();
  }

  private static void take(StartupLock lock) {
    try {
      lock.take();
    } catch (java.sql.SQLException e) {
      throw new CompletionException(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
  @Import(StartupLock.class)
  static class FailsLater {

    @Bean
    Object fails(StartupLock lock, DataSource database) {
      throw new IllegalStateException(
          "held: "
              + JdbcClient.create(database)
                  .sql("select count(*) from pg_locks where locktype = 'advisory' and granted")
                  .query(Integer.class)
                  .single());
    }
  }
}
