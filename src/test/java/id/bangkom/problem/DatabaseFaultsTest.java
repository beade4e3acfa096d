package id.bangkom.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.bangkom.testing.Postgres;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Real failures of both databases, and what a person reads of them. */
class DatabaseFaultsTest {

  private static final DataSource POSTGRES = Postgres.dataSource(Postgres.database("faults"));
  private static final DataSource H2 =
      new DriverManagerDataSource("jdbc:h2:mem:faults;DB_CLOSE_DELAY=-1", "sa", "");

  static Stream<Named<DataSource>> databases() {
    return Stream.of(Named.of("H2", H2), Named.of("PostgreSQL", POSTGRES));
  }

  @BeforeEach
  void twoRows() {
    Stream.of(H2, POSTGRES)
        .forEach(
            database -> {
              JdbcClient jdbc = JdbcClient.create(database);
              jdbc.sql("drop table if exists thing").update();
              jdbc.sql("create table thing (id integer primary key, name varchar(3))").update();
              jdbc.sql("insert into thing (id) values (1), (2)").update();
            });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void twoWhoWaitForEachOtherAreToldThatSomebodyElseChangesTheSame(DataSource database) {
    CyclicBarrier bothHaveOne = new CyclicBarrier(2);
    CompletableFuture<Throwable> other =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> lock(database, bothHaveOne, 2, 1)));
    Throwable mine = catchThrowable(() -> lock(database, bothHaveOne, 1, 2));
    Throwable theirs = other.join();

    assertThat(Stream.of(Optional.ofNullable(mine), Optional.ofNullable(theirs)))
        .as("one of them gives way")
        .anyMatch(Optional::isPresent);
    for (Throwable failure : new Throwable[] {mine, theirs}) {
      if (failure != null) {
        assertThat(asTheEngineHandsItOn(failure)).hasValue(Refusal.Kind.CONFLICT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoeverWaitsTooLongForARowIsToldThat(DataSource database) {
    TransactionTemplate transaction = transaction(database);
    Throwable failure =
        transaction.execute(
            holding -> {
              lock(database, 1);
              return CompletableFuture.supplyAsync(
                      () ->
                          catchThrowable(
                              () ->
                                  transaction.executeWithoutResult(
                                      waiting -> {
                                        JdbcClient.create(database)
                                            .sql(
                                                database == H2
                                                    ? "set lock_timeout 1"
                                                    : "set local lock_timeout = 1")
                                            .update();
                                        lock(database, 1);
                                      })))
                  .join();
            });

    assertThat(asTheEngineHandsItOn(failure)).hasValue(Refusal.Kind.CONFLICT);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aTextThatIsTooLongIsTheSendersMistake(DataSource database) {
    assertThat(asTheEngineHandsItOn(catchThrowable(() -> name(database, "abcd"))))
        .hasValue(Refusal.Kind.MALFORMED);
  }

  @Test
  void soIsACharacterThatPostgresCannotStore() {
    assertThat(asTheEngineHandsItOn(catchThrowable(() -> name(POSTGRES, "a\u0000b"))))
        .hasValue(Refusal.Kind.MALFORMED);
  }

  @Test
  void aServerThatIsNotThereIsNobodysMistake() {
    DataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/x", "a", "b");

    assertThat(asTheEngineHandsItOn(catchThrowable(() -> name(nowhere, "abc"))))
        .hasValue(Refusal.Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "08006"})
  void norIsOneThatStopsOrStartsOrIsFull(String state) {
    assertThat(asTheEngineHandsItOn(new SQLException("gone", state)))
        .hasValue(Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void norIsAConnectionThatBreaksInTheMiddle() {
    // The roll-back fails on what is closed by then, and hides why.
    TransactionSystemException hidden =
        new TransactionSystemException("rollback", new SQLException("Connection is closed"));

    assertThat(asTheEngineHandsItOn(hidden)).hasValue(Refusal.Kind.UNAVAILABLE);
    assertThat(
            asTheEngineHandsItOn(
                new TransactionSystemException("commit", new SQLException("raced", "40001"))))
        .hasValue(Refusal.Kind.CONFLICT);
  }

  @Test
  void aMistakeOfOursIsNotExplainedAway() {
    assertThat(
            asTheEngineHandsItOn(
                catchThrowable(
                    () -> JdbcClient.create(H2).sql("select * from nothing").query().singleRow())))
        .isEmpty();
    assertThat(asTheEngineHandsItOn(new SQLException("no state", (String) null))).isEmpty();
  }

  private static Optional<Refusal.Kind> asTheEngineHandsItOn(Throwable failure) {
    return DatabaseFaults.explain(
            new ProcessEngineException("ENGINE-03004", new RuntimeException(failure)))
        .map(Refusal::kind);
  }

  private static void lock(DataSource database, CyclicBarrier bothHaveOne, int first, int second) {
    transaction(database)
        .executeWithoutResult(
            status -> {
              lock(database, first);
              try {
                bothHaveOne.await();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              lock(database, second);
            });
  }

  private static void lock(DataSource database, int id) {
    JdbcClient.create(database)
        .sql("select id from thing where id = ? for update")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static void name(DataSource database, String name) {
    JdbcClient.create(database).sql("update thing set name = ? where id = 1").param(name).update();
  }

  private static TransactionTemplate transaction(DataSource database) {
    return new TransactionTemplate(new DataSourceTransactionManager(database));
  }
}
