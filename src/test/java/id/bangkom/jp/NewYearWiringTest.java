package id.bangkom.jp;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The year ends at midnight in Jakarta, although the machine and its database are seven hours
 * behind.
 */
@Tag("database")
@ProductTest
class NewYearWiringTest {

  private static final LocalDateTime BEFORE = LocalDateTime.of(2026, 12, 31, 23, 45);
  private static final LocalDateTime AFTER = LocalDateTime.of(2027, 1, 1, 0, 30);

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestRestTemplate http;

  private Employee employee;
  private Employee supervisor;
  private Walk walk;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 12, 30, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    walk = new Walk(people, employee, supervisor);
  }

  @Test
  void theMachineIsInAnotherZoneThanTheAgency() {
    assertThat(TimeZone.getDefault().getRawOffset()).isZero();
    clock.set(AFTER);
    assertThat(LocalDate.now(clock)).isEqualTo("2027-01-01");
    assertThat(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate()).isEqualTo("2026-12-31");
  }

  @Test
  void aSessionOnTheLastEveningCountsInTheOldYear() {
    reachSessions();
    clock.set(BEFORE);
    // It ends at 23:30; in UTC that is still the afternoon.
    record("2026-12-31", "22:30");
    confirm();

    assertThat(card(2026).totalJp()).isEqualByComparingTo("2");
    assertThat(card(2026).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.date()).isEqualTo("2026-12-31");
              assertThat(entry.startTime()).isEqualTo("22:30");
            });
    assertThat(card(2027).entries()).isEmpty();
    assertThat(moment("select initialled_at from session"))
        .isEqualTo(OffsetDateTime.parse("2026-12-31T16:45:00Z").toInstant());
  }

  @Test
  void tomorrowBeginsAtMidnightInJakarta() {
    reachSessions();
    clock.set(BEFORE);
    assertThatThrownBy(() -> record("2027-01-01", "00:05")).isInstanceOf(Refusal.class);

    // In UTC it is 17:30 on the last day of the old year.
    clock.set(AFTER);
    record("2027-01-01", "00:05");
    confirm();

    assertThat(card(2026).entries()).isEmpty();
    assertThat(card(2027).totalJp()).isEqualByComparingTo("2");
  }

  @Test
  void theCardOfThisYearIsThatOfTheYearInJakarta() {
    for (LocalDateTime moment : new LocalDateTime[] {BEFORE, AFTER}) {
      clock.set(moment);
      assertThat(
              http.withBasicAuth(employee.login(), ProductTest.PASSWORD)
                  .getForObject("/api/employees/" + employee.nip() + "/jp-card", Map.class)
                  .get("year"))
          .isEqualTo(moment.getYear());
    }
  }

  @Test
  void whatWasAgreedAfterMidnightBeginsInTheNewYear() {
    walk.reachAgreement();
    propose();
    clock.set(AFTER);
    accept();

    assertThatThrownBy(() -> record("2026-12-31", "22:00")).isInstanceOf(Refusal.class);
    record("2027-01-01", "00:05");
  }

  @Test
  void whatLastsOverNewYearBelongsToTheYearOfItsLastDay() {
    clock.set(LocalDateTime.of(2027, 1, 3, 8, 0));
    record(Track.COURSE, "2026-12-30", "2027-01-02", "9");
    record(Track.COURSE, "2026-12-30", "2026-12-31", "5");

    assertThat(card(2026).totalJp()).isEqualByComparingTo("5");
    assertThat(card(2027).totalJp()).isEqualByComparingTo("9");
  }

  @Test
  void eachDayOverNewYearHasItsOwnLimitWhicheverYearTheActivityBelongsTo() {
    clock.set(LocalDateTime.of(2027, 1, 3, 8, 0));
    // 4 a day on four days, of which 3 count; it stands first on each of them.
    UUID overNewYear = record(Track.E_LEARNING, "2026-12-30", "2027-01-02", "16");
    record(Track.E_LEARNING, "2026-12-31", null, "2");
    record(Track.E_LEARNING, "2027-01-02", null, "2");

    assertThat(card(2026).totalJp()).isEqualByComparingTo("0");
    assertThat(card(2027).totalJp()).isEqualByComparingTo("12");

    voids.voidActivity(overNewYear, "Salah catat");

    assertThat(card(2026).totalJp()).isEqualByComparingTo("2");
    assertThat(card(2027).totalJp()).isEqualByComparingTo("2");
  }

  private UUID record(Track track, String first, String last, String quantity) {
    return ledger
        .record(
            Office.activity(employee.id(), track, Scope.NATIONAL, first, last, null, quantity),
            CreditStatus.PROVISIONAL)
        .activityId();
  }

  private JpCard card(int year) {
    return ledger.card(employee.id(), year);
  }

  private void reachSessions() {
    walk.reachAgreement();
    propose();
    accept();
  }

  private void propose() {
    Map<String, Object> agreement = walk.agreement();
    agreement.put("firstDate", "2026-12-30");
    agreement.put("deadline", "2027-01-31");
    people.complete(supervisor, "proposeAgreement", agreement);
  }

  private void accept() {
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
  }

  private void record(String date, String time) {
    Map<String, Object> session = Walk.session(date, time, "YES");
    session.put("minutes", time.startsWith("00") ? 20 : 60);
    people.complete(supervisor, "recordSession", session);
  }

  private void confirm() {
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
  }

  private Instant moment(String sql) {
    return jdbc.sql(sql)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }
}
