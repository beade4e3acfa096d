package id.bangkom.jp;

import static id.bangkom.testing.Bench.say;
import static id.bangkom.testing.Bench.timed;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Bench;
import id.bangkom.testing.PackagedDmn;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a recalculation of everybody takes, and where the time goes; run by {@code ./mvnw
 * -Pbench verify}, on PostgreSQL. It prints and asserts no time. The plain lower bound reads,
 * counts and writes as many rows with JDBC and a few lines of Java, without reasons, entries or
 * locks.
 */
@LedgerTest
class RecalculationBenchmark {

  private static final int EMPLOYEES = Integer.getInteger("bangkom.bench.employees", 10_000);
  private static final int ACTIVITIES = 60;
  private static final int AT_ONCE = 250;
  private static final int YEAR = 2025;
  private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 1, 1);
  private static final int DAYS = 360;

  @Autowired private JpLedger ledger;
  @Autowired private JpRecalculation recalculation;
  @Autowired private Office office;
  @Autowired private JpRules rules;
  @Autowired private Entries entries;
  @Autowired private Activities activities;
  @Autowired private Neighbours neighbours;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private RepositoryService repositoryService;
  @Autowired private PlatformTransactionManager transactions;

  private final Map<String, Long> nanos = new HashMap<>();

  @Test
  void everybody() throws Exception {
    List<Long> people = fill();
    jdbc.execute("analyze");
    int rows = EMPLOYEES * ACTIVITIES;
    say("%,d employees, %,d activities of %d", EMPLOYEES, rows, YEAR);

    double plain = Double.MAX_VALUE;
    for (int run = 0; run < 3; run++) {
      plain = Math.min(plain, timed(this::plainLowerBound));
    }
    report("plain lower bound (best of 3)", plain, rows, plain);

    report("rehearsal, nothing differs, first", timed(() -> run(people, true)), rows, plain);
    report("applied, nothing differs", timed(() -> run(people, false)), rows, plain);
    double parts = timed(() -> inParts(people));
    report("the same in parts", parts, rows, plain);
    nanos.forEach((part, time) -> say("    %-12s %4.0f %%", part, time / parts / 1e7));

    halve();
    report("rehearsal, everything differs", timed(() -> run(people, true)), rows, plain);
    report("applied, everything differs", timed(() -> run(people, false)), rows, plain);
    nanos.clear();
    double again = timed(() -> inParts(people));
    report("and again in parts", again, rows, plain);
    nanos.forEach((part, time) -> say("    %-12s %4.0f %%", part, time / again / 1e7));
    assertThat(
            recalculation.recalculate(
                people.subList(0, AT_ONCE), YEAR, rules.versions(), true, "uji", "bench"))
        .contains(List.of());
  }

  private List<Long> fill() {
    Random random = new Random(1);
    long unit = office.unit(null);
    List<Long> people = new ArrayList<>();
    for (int person = 0; person < EMPLOYEES; person++) {
      people.add(office.person("PNS", unit, null));
    }
    List<NewActivity> facts = new ArrayList<>();
    double seconds = 0;
    for (long person : people) {
      for (int number = 0; number < ACTIVITIES; number++) {
        facts.add(Bench.activity(person, number, FIRST_DAY, DAYS, random));
      }
      if (facts.size() >= 10_000 || person == people.get(people.size() - 1)) {
        List<NewActivity> file = List.copyOf(facts);
        seconds += timed(() -> ledger.recordAll(file));
        facts.clear();
      }
    }
    say("import in files of 10,000: %,.0f rows a second", EMPLOYEES * ACTIVITIES / seconds);
    return people;
  }

  /** In two lanes, as the product does. */
  private void run(List<Long> people, boolean rehearsal) {
    List<Thread> lanes = new ArrayList<>();
    for (int lane = 0; lane < 2; lane++) {
      int remainder = lane;
      Thread thread =
          new Thread(
              () ->
                  runLane(
                      people.stream().filter(person -> person % 2 == remainder).toList(),
                      rehearsal));
      thread.start();
      lanes.add(thread);
    }
    for (Thread lane : lanes) {
      try {
        lane.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void runLane(List<Long> people, boolean rehearsal) {
    for (int from = 0; from < people.size(); from += AT_ONCE) {
      recalculation.recalculate(
          people.subList(from, Math.min(from + AT_ONCE, people.size())),
          YEAR,
          rules.versions(),
          rehearsal,
          "penghitungan ulang",
          "bench");
    }
  }

  /** What {@link JpLedger#recalculate} does, with a watch on every step. */
  private void inParts(List<Long> people) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    for (int from = 0; from < people.size(); from += AT_ONCE) {
      List<Long> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
      transaction.executeWithoutResult(
          status -> {
            long start = System.nanoTime();
            activities.lock(some);
            start = lap("locking", start);
            Map<Long, List<Stored>> read =
                neighbours.amountsOf(some, Neighbours.Days.ofYears(List.of(YEAR)));
            start = lap("reading", start);
            RuleBook book = rules.latest();
            Settlement settlement = new Settlement();
            for (List<Stored> ofOne : read.values()) {
              Account account = Account.of(ofOne);
              List<RuledActivity> ruled = account.ofYears(List.of(YEAR), book);
              start = lap("deciding", start);
              List<Credit> credits = JpCalculator.calculate(ruled);
              start = lap("calculating", start);
              for (Credit credit : credits) {
                settlement.correct(credit, account.entries(credit.activityId()), "uji");
              }
              start = lap("comparing", start);
            }
            settlement.write(entries, "bench", OffsetDateTime.now(ZoneOffset.UTC));
            lap("writing", start);
          });
    }
  }

  private long lap(String part, long start) {
    long now = System.nanoTime();
    nanos.merge(part, now - start, Long::sum);
    return now;
  }

  /**
   * Reads every activity with its credit, counts two a month or a limit a day, writes a row each.
   */
  private void plainLowerBound() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists plain_result");
      statement.execute("create table plain_result (activity_id uuid, jp numeric(14, 2))");
      connection.setAutoCommit(false);
      StringBuilder copy = new StringBuilder();
      Map<String, Integer> counted = new HashMap<>();
      try (PreparedStatement read =
          connection.prepareStatement(
              """
              select a.id, a.employee_id, a.track, a.scope, a.activity_date, a.quantity,
                e.counted_jp
              from activity a join jp_entry e on e.activity_id = a.id
              order by a.employee_id, a.activity_date
              """)) {
        read.setFetchSize(5000);
        ResultSet row = read.executeQuery();
        while (row.next()) {
          String bucket =
              row.getLong(2)
                  + row.getString(3)
                  + row.getString(4)
                  + row.getString(5).substring(0, 7);
          int place = counted.merge(bucket, 1, Integer::sum);
          BigDecimal jp =
              place <= 2 ? row.getBigDecimal(6).min(row.getBigDecimal(7)) : BigDecimal.ZERO;
          copy.append(row.getString(1)).append('\t').append(jp.toPlainString()).append('\n');
        }
      }
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy plain_result from stdin", new StringReader(copy.toString()));
      connection.commit();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another version of the conversion table, in which everything is worth half. */
  private void halve() {
    repositoryService
        .createDeployment()
        .addString("decisions/jp-conversion.dmn", PackagedDmn.everythingIsWorthHalf())
        .deploy();
  }

  private static void report(String what, double seconds, int rows, double plain) {
    say(
        "%-36s %6.2f s  %,9.0f rows/s  %4.1f x plain",
        what, seconds, rows / seconds, seconds / plain);
  }
}
