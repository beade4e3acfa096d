package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one more activity would add is told for every day before there is one. */
@LedgerTest
class JpOutlookTest {

  @Autowired private JpLedger ledger;
  @Autowired private JpOutlook outlook;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private IdentityService identityService;

  private long employee;

  @BeforeEach
  void somebodyActs() {
    employee = office.pns();
    identityService.setAuthenticatedUserId("coach");
  }

  @AfterEach
  void nobodyActs() {
    identityService.clearAuthentication();
  }

  @Test
  void daysThatShareALimitSayTheSameAndAFullMonthAddsNothingOnAnyOfThem() {
    record("2026-04-20");
    record("2026-05-11");
    record("2026-05-25");
    assertThat(told("2026-04-10", "2026-06-03"))
        .containsExactly(
            "2026-04-10 2026-04-30 2.00 sesi ke-2 bulan April 2026, batas 2 kali sebulan"
                + " (Peraturan LAN 10/2018)",
            "2026-05-01 2026-05-31 0.00 sesi ke-3 bulan Mei 2026, batas 2 kali sebulan"
                + " (Peraturan LAN 10/2018)",
            "2026-06-01 2026-06-03 2.00 sesi ke-1 bulan Juni 2026, batas 2 kali sebulan"
                + " (Peraturan LAN 10/2018)");
  }

  @Test
  void aSessionThatWouldOnlyTakeTheJpOfALaterOneAddsNothing() {
    record("2026-05-11");
    record("2026-05-25");
    // On 4 May it would be the first of the month, and the one of 25 May the third.
    assertThat(told("2026-05-04", "2026-05-04").get(0)).contains(" 0.00 ");
  }

  @Test
  void whatIsRecordedElsewhereAndWaitsIsTakenAsConfirmed() {
    record("2026-05-11");
    NewActivity waiting = Office.coaching(employee, "2026-05-18");
    assertThat(told("2026-05-01", "2026-05-31", waiting).get(0)).contains(" 0.00 ");
    assertThat(told("2026-05-01", "2026-05-31").get(0)).contains(" 2.00 ");
  }

  @Test
  void aTrackWithoutLimitSaysTheSameOfAllDays() {
    assertThat(
            outlook
                .of(
                    LocalDate.of(2026, 4, 1),
                    LocalDate.of(2026, 6, 30),
                    List.of(),
                    day ->
                        Office.activity(
                            employee,
                            Track.INTERNSHIP,
                            Scope.NATIONAL,
                            day.toString(),
                            null,
                            null,
                            "1"))
                .size())
        .isEqualTo(1);
  }

  @Test
  void aDayWithoutRuleAddsNothingAndSaysSo() {
    assertThat(told("2017-12-31", "2018-01-01"))
        .satisfiesExactly(
            before -> assertThat(before).startsWith("2017-12-31 2017-12-31 0.00 belum ada aturan"),
            after -> assertThat(after).startsWith("2018-01-01 2018-01-01 2.00 sesi ke-1"));
  }

  @Test
  void nothingIsWritten() {
    told("2026-05-01", "2026-05-31");
    assertThat(
            jdbc.sql("select count(*) from activity where employee_id = ?")
                .param(employee)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void record(String date) {
    ledger.record(Office.coaching(employee, date), CreditStatus.PROVISIONAL);
  }

  private List<String> told(String from, String to, NewActivity... waiting) {
    return outlook
        .of(
            LocalDate.parse(from),
            LocalDate.parse(to),
            List.of(waiting),
            day -> Office.coaching(employee, day.toString()))
        .stream()
        .map(d -> "%s %s %s %s".formatted(d.firstDay(), d.lastDay(), d.addedJp(), d.explanation()))
        .toList();
  }
}
