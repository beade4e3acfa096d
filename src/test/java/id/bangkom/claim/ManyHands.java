package id.bangkom.claim;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.jp.Activity;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.RandomHistory;
import id.bangkom.jp.Reception;
import id.bangkom.jp.ReferenceCount;
import id.bangkom.testing.EvidenceFiles;
import id.bangkom.testing.People;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight threads on one or more nodes that all do at once what changes the ledger: sessions are
 * confirmed and claims certified in their processes, activities recorded, imported, certified and
 * voided. Afterwards every activity has to count what {@link ReferenceCount} says.
 */
final class ManyHands {

  static final int PEOPLE = 200;

  private static final int THREADS = 8;
  private static final int ACTIVITIES = 10;
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  /** Each has a supervisor of one's own. */
  private static final List<String> CLAIMANTS = List.of("Pegawai E", "Pegawai L", "Atasan A");

  private static final String NIP = "19850101201001%04d";

  private final List<ApplicationContext> nodes;
  private final JdbcClient jdbc;
  private final Random random;

  ManyHands(long seed, ApplicationContext... nodes) {
    this.nodes = List.of(nodes);
    this.jdbc = nodes[0].getBean(JdbcClient.class);
    this.random = new Random(seed);
  }

  /** Does it all and waits for the end; whatever fails in a thread fails here. */
  void work() throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    List<Walk> walks = reachSessions();
    for (int i = 0; i < walks.size(); i++) {
      work.add(sessions(walks.get(i)));
    }
    for (int i = 0; i < CLAIMANTS.size(); i++) {
      work.add(claims(node(i), CLAIMANTS.get(i), i));
    }
    work.addAll(ledgerWork(employees()));
    Collections.shuffle(work, random);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Every account of the database against the reference, activity by activity. */
  void compare() {
    Map<Long, Map<ReferenceCount.Fact, BigDecimal>> people = new HashMap<>();
    jdbc.sql(
            """
            select a.employee_id, a.track, a.scope, a.activity_date,
              coalesce(a.end_date, a.activity_date) as last_day, a.start_time, a.quantity,
              a.ledger_sequence,
              (select sum(e.counted_jp) from jp_entry e where e.activity_id = a.id) as counted
            from activity a
            where not exists (select 1 from activity_void v where v.activity_id = a.id)
            """)
        .query(
            row -> {
              people
                  .computeIfAbsent(row.getLong("employee_id"), id -> new HashMap<>())
                  .put(
                      new ReferenceCount.Fact(
                          row.getString("track"),
                          row.getString("scope").equals("INTERNATIONAL"),
                          row.getObject("activity_date", LocalDate.class),
                          row.getObject("last_day", LocalDate.class),
                          row.getObject("start_time", LocalTime.class),
                          row.getBigDecimal("quantity").movePointRight(2).longValueExact(),
                          row.getInt("ledger_sequence")),
                      row.getBigDecimal("counted"));
            });
    assertThat(people).as("people with activities").hasSizeGreaterThan(PEOPLE);
    people.forEach(
        (person, counted) ->
            ReferenceCount.of(List.copyOf(counted.keySet()))
                .forEach(
                    (fact, hundredths) ->
                        assertThat(counted.get(fact))
                            .as("%s of employee %d", fact, person)
                            .isEqualByComparingTo(BigDecimal.valueOf(hundredths, 2))));
  }

  /** What was voided counts nothing, and each card adds up to what its activities count. */
  void compareCards() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from activity_void v
                    where (select sum(e.counted_jp) from jp_entry e
                      where e.activity_id = v.activity_id) <> 0
                    """)
                .query(Integer.class)
                .single())
        .as("voided activities that count")
        .isZero();
    JpLedger ledger = nodes.get(0).getBean(JpLedger.class);
    jdbc.sql(
            """
            select a.employee_id, extract(year from coalesce(a.end_date, a.activity_date)) as y,
              sum(e.counted_jp) as jp
            from activity a join jp_entry e on e.activity_id = a.id
            group by a.employee_id, extract(year from coalesce(a.end_date, a.activity_date))
            """)
        .query(
            (row, number) -> {
              assertThat(ledger.card(row.getLong("employee_id"), row.getInt("y")).totalJp())
                  .isEqualByComparingTo(row.getBigDecimal("jp"));
              return number;
            })
        .list();
  }

  private ApplicationContext node(int number) {
    return nodes.get(number % nodes.size());
  }

  /** Four programmes of coaching, their participants on different nodes. */
  private List<Walk> reachSessions() {
    List<Walk> walks = new ArrayList<>();
    for (String name : List.of("Pegawai A", "Pegawai B", "Pegawai C", "Pegawai D")) {
      ApplicationContext node = node(walks.size());
      People people = node.getBean(People.class);
      Walk walk = new Walk(people, people.called(name), people.called("Atasan A"));
      walk.reachSessions();
      walks.add(walk);
    }
    return walks;
  }

  /** Three sessions of one month, of which two count. */
  private static Callable<Void> sessions(Walk walk) {
    return () -> {
      walk.recordAndConfirm("2026-05-04", "05:00", "YES");
      walk.recordAndConfirm("2026-05-04", "06:10", "YES");
      return null;
    };
  }

  private static Callable<Void> claims(ApplicationContext node, String name, int number) {
    return () -> {
      People people = node.getBean(People.class);
      Employee claimant = people.called(name);
      Employee supervisor = node.getBean(Workforce.class).supervisorOf(claimant.id()).orElseThrow();
      String evidence =
          node.getBean(EvidenceStore.class)
              .add(claimant, "bukti.pdf", EvidenceFiles.pdf("Sertifikat " + number))
              .id()
              .toString();
      people.start(
          claimant,
          "activity-claim",
          form(
              "track", "SEMINAR",
              "scope", "NATIONAL",
              "firstDay", "2026-04-15",
              "lastDay", "2026-04-16",
              "quantity", "2",
              "title", "Seminar " + number,
              "organiser", "Arsip Nasional",
              "evidenceId", evidence));
      people.complete(supervisor, "verifyClaim", form("decision", "ACCEPT"));
      node.getBean(JpCertification.class)
          .certify(
              node.getBean(JpLedger.class).activeOf(claimant.id()).stream()
                  .map(Activity::id)
                  .toList());
      return null;
    };
  }

  private List<Long> employees() {
    List<Long> employees = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      String nip = NIP.formatted(1000 + person);
      jdbc.sql(
              """
              insert into employee (nip, login, name, employment_type, post_id, unit_id)
              select ?, ?, ?, 'PNS', min(p.id), min(u.id) from post p, unit u
              """)
          .params(nip, nip, "Orang " + person)
          .update();
      employees.add(
          jdbc.sql("select id from employee where nip = ?").param(nip).query(Long.class).single());
    }
    return employees;
  }

  /** Histories cut into small pieces of work; a piece voids or certifies what it recorded. */
  private List<Callable<Void>> ledgerWork(List<Long> employees) {
    List<NewActivity> all = new ArrayList<>();
    for (long employee : employees) {
      all.addAll(new RandomHistory(random, TODAY).activities(employee, ACTIVITIES));
    }
    Collections.shuffle(all, random);
    List<Callable<Void>> work = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int until = Math.min(all.size(), from + 1 + random.nextInt(20));
      List<NewActivity> some = List.copyOf(all.subList(from, until));
      ApplicationContext node = node(work.size());
      JpLedger ledger = node.getBean(JpLedger.class);
      JpCertification certification = node.getBean(JpCertification.class);
      JpVoids voids = node.getBean(JpVoids.class);
      int kind = random.nextInt(3);
      work.add(
          () -> {
            List<UUID> ids = kind == 0 ? oneByOne(ledger, some) : inOneFile(ledger, some);
            certification.certify(ids);
            if (kind != 1) {
              voids.voidActivity(ids.get(0), "Salah catat");
            }
            return null;
          });
      from = until;
    }
    return work;
  }

  private static List<UUID> oneByOne(JpLedger ledger, List<NewActivity> activities) {
    return activities.stream()
        .map(activity -> ledger.record(activity, CreditStatus.PROVISIONAL).activityId())
        .toList();
  }

  private static List<UUID> inOneFile(JpLedger ledger, List<NewActivity> activities) {
    return ledger.recordAll(activities).stream()
        .map(reception -> ((Reception.Accepted) reception).activityId())
        .toList();
  }
}
