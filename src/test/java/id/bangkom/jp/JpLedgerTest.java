package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.problem.Refusal;
import id.bangkom.testing.PackagedDmn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@LedgerTest
class JpLedgerTest {

  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private JpCertification certification;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private RepositoryService repositoryService;
  @Autowired private IdentityService identityService;
  @Autowired private PlatformTransactionManager transactions;

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
  void aCreditSaysWhichRowsOfWhichVersionsDecidedAndWhy() {
    provisional("2026-05-04");
    provisional("2026-05-11");
    CardEntry third = ledger.credit(provisional("2026-05-18"));

    assertThat(third.explanation())
        .isEqualTo("sesi ke-3 bulan Mei 2026, batas 2 kali sebulan (Peraturan LAN 10/2018)");
    assertThat(third.reason()).isEqualTo(CreditReason.CAP_REACHED);
    assertThat(third.rules())
        .containsExactly(
            new RuleReference(
                "jp-conversion", 1, "coaching_national_2018", "Peraturan LAN 10/2018", true),
            new RuleReference(
                "jp-cap", 1, "coaching_national_2018", "Peraturan LAN 10/2018", true));
  }

  @Test
  void anUnconfirmedRowSaysSoWhereverItsJpAreShown() {
    UUID internship =
        record(
            Office.activity(
                employee, Track.INTERNSHIP, Scope.NATIONAL, "2026-03-02", "2026-03-31", null, "1"));
    assertThat(ledger.credit(internship).explanation())
        .isEqualTo(
            "20 JP per kegiatan, tanpa batas (Tabel konversi JP BPS, surat B-031/BPS/2600/02/2019,"
                + " butir C11); aturan belum terkonfirmasi");
    assertThat(ledger.card(employee, 2026).unconfirmedRuleJp()).isEqualByComparingTo("20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELF_STUDY    |NATIONAL     |2026-05-04|          |45 |1 JP per 45 menit, batas 2 JP sehari (
          SELF_STUDY    |INTERNATIONAL|2026-05-04|          |45 |1 JP per 45 menit dikali 1,2, batas 2 JP sehari sebelum pengali 1,2 (
          SELF_STUDY    |NATIONAL     |2026-05-04|          |120|dihitung sebagian, batas 2 JP sehari tanggal 4 Mei 2026 tercapai (
          E_LEARNING    |NATIONAL     |2026-03-02|2026-03-06|20 |dibagi pada 5 hari, batas 3 JP sehari terlampaui pada 5 hari (
          E_LEARNING    |NATIONAL     |2026-03-02|2026-03-08|20 |dibagi pada 7 hari, batas 3 JP sehari (
          OTHER_CLASSICAL|NATIONAL    |2026-03-02|          |8  |belum ada aturan JP untuk Klasikal Lainnya (nasional) pada 2 Maret 2026
          """)
  void theExplanationNamesWhatLimited(
      Track track, Scope scope, String date, String endDate, String quantity, String explanation) {
    UUID id = record(Office.activity(employee, track, scope, date, endDate, null, quantity));
    assertThat(ledger.credit(id).explanation()).startsWith(explanation);
  }

  @Test
  void aLateRecordTakesThePlaceOfAProvisionalOne() {
    provisional("2026-05-04");
    UUID second = provisional("2026-05-11");
    Recorded late =
        ledger.record(Office.coaching(employee, "2026-05-01"), CreditStatus.PROVISIONAL);

    assertThat(late.bucketEntries())
        .extracting(entry -> entry.date().getDayOfMonth(), e -> e.countedJp().intValueExact())
        .containsExactly(tuple(1, 2), tuple(4, 2), tuple(11, 0));
    assertThat(ledger.credit(second).status()).isEqualTo(CreditStatus.PROVISIONAL);
  }

  @Test
  void aCertifiedCreditIsNeverChangedButAdjusted() {
    UUID first = provisional("2026-05-04");
    UUID second = provisional("2026-05-11");
    certification.certify(List.of(first, second));
    provisional("2026-05-01");

    assertThat(entriesOf(second))
        .extracting(CardEntry::status, CardEntry::countedJp, CardEntry::reason)
        .containsExactly(
            tuple(CreditStatus.CERTIFIED, new BigDecimal("2.00"), CreditReason.COUNTED),
            tuple(CreditStatus.ADJUSTMENT, new BigDecimal("-2.00"), CreditReason.ADJUSTED));
    assertThat(entriesOf(second).get(1).explanation())
        .isEqualTo(
            "semula 2 JP, menjadi 0 JP karena kegiatan tanggal 1 Mei 2026 dicatat kemudian: sesi"
                + " ke-3 bulan Mei 2026, batas 2 kali sebulan (Peraturan LAN 10/2018)");
    assertThat(ledger.credit(second).countedJp()).isEqualByComparingTo("0");
    assertThat(ledger.card(employee, 2026).certifiedJp()).isEqualByComparingTo("2");
    assertThat(
            who(
                "select decided_by from jp_entry where status = 'ADJUSTMENT' and activity_id = ?",
                second))
        .isEqualTo("coach");
  }

  @Test
  void voidingACertifiedActivityTakesItsJpBackAndGivesTheirPlaceToTheNext() {
    List<UUID> sessions =
        List.of(provisional("2026-05-04"), provisional("2026-05-11"), provisional("2026-05-18"));
    certification.certify(sessions);
    List<CardEntry> changed = voids.voidActivity(sessions.get(0), "Salah orang");

    assertThat(changed)
        .extracting(
            entry -> entry.date().getDayOfMonth(),
            CardEntry::status,
            e -> e.countedJp().intValueExact())
        .containsExactly(
            tuple(4, CreditStatus.CERTIFIED, 2),
            tuple(4, CreditStatus.ADJUSTMENT, -2),
            tuple(18, CreditStatus.CERTIFIED, 0),
            tuple(18, CreditStatus.ADJUSTMENT, 2));
    assertThat(changed.get(1).explanation()).isEqualTo("dibatalkan: Salah orang");
    JpCard card = ledger.card(employee, 2026);
    assertThat(card.totalJp()).isEqualByComparingTo("4");
    assertThat(card.byTrack())
        .containsExactly(new JpCard.TrackSum(Track.COACHING, new BigDecimal("4.00"), 2));
    assertThat(ledger.card(employee, 2026).entries())
        .as("what was voided keeps its line, and is voided once")
        .filteredOn(CardEntry::voidable)
        .extracting(entry -> entry.date().getDayOfMonth())
        .containsExactly(11, 18);
  }

  @Test
  void adjustmentsFollowEachOther() {
    UUID first = provisional("2026-05-04");
    UUID second = provisional("2026-05-11");
    certification.certify(List.of(first, second));
    UUID late = provisional("2026-05-01");
    voids.voidActivity(late, "Salah tanggal");

    assertThat(entriesOf(second))
        .extracting(entry -> entry.countedJp().intValueExact())
        .containsExactly(2, -2, 2);
    assertThat(ledger.card(employee, 2026).totalJp()).isEqualByComparingTo("4");
  }

  @Test
  void aVoidedProvisionalActivityCountsNothing() {
    UUID id = provisional("2026-05-04");
    voids.voidActivity(id, "Salah tanggal");
    CardEntry entry = ledger.credit(id);
    assertThat(entry.status()).isEqualTo(CreditStatus.VOIDED);
    assertThat(entry.countedJp()).isEqualByComparingTo("0");
    assertThat(entry.rawJp()).isEqualByComparingTo("2");
    assertThat(ledger.card(employee, 2026).byTrack().get(0).activities()).isZero();
  }

  @Test
  void anActivityIsVoidedOnceAndWithAReason() {
    UUID id = provisional("2026-05-04");
    assertRefused(Refusal.Kind.RULE, () -> voids.voidActivity(id, " "));
    voids.voidActivity(id, "Salah");
    assertRefused(Refusal.Kind.CONFLICT, () -> voids.voidActivity(id, "Salah"));
    assertRefused(Refusal.Kind.UNKNOWN, () -> voids.voidActivity(UUID.randomUUID(), "Salah"));
  }

  @Test
  void certifyingNeverCalculatesAgain() {
    UUID third =
        List.of(provisional("2026-05-04"), provisional("2026-05-11"), provisional("2026-05-18"))
            .get(2);
    withCoachingLimit(
        3,
        () -> {
          certification.certify(List.of(third));
          assertThat(ledger.credit(third).countedJp()).isEqualByComparingTo("0");
          assertThat(ledger.credit(third).status()).isEqualTo(CreditStatus.CERTIFIED);
        });
  }

  @Test
  void certifyingLeavesVoidedActivitiesAlone() {
    UUID kept = provisional("2026-05-04");
    UUID gone = provisional("2026-05-11");
    voids.voidActivity(gone, "Salah");
    certification.certify(List.of(kept, gone));
    assertThat(ledger.credit(kept).status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(ledger.credit(gone).status()).isEqualTo(CreditStatus.VOIDED);
    assertRefused(Refusal.Kind.UNKNOWN, () -> certification.certify(List.of(UUID.randomUUID())));
  }

  @Test
  void theLatestVersionDecidesWhateverIsCalculatedAgainAndNothingElse() {
    UUID thirdOfApril =
        List.of(provisional("2026-04-06"), provisional("2026-04-13"), provisional("2026-04-20"))
            .get(2);
    UUID thirdOfMay =
        List.of(provisional("2026-05-04"), provisional("2026-05-11"), provisional("2026-05-18"))
            .get(2);
    withCoachingLimit(
        3,
        () -> {
          UUID fourthOfMay = provisional("2026-05-25");
          assertThat(ledger.credit(thirdOfMay).countedJp()).isEqualByComparingTo("2");
          assertThat(ledger.credit(thirdOfMay).rules())
              .extracting(RuleReference::decision, RuleReference::version)
              .containsExactly(tuple("jp-conversion", 1), tuple("jp-cap", 2));
          assertThat(ledger.credit(fourthOfMay).countedJp()).isEqualByComparingTo("0");
          assertThat(ledger.credit(thirdOfApril).countedJp()).isEqualByComparingTo("0");
        });
  }

  @Test
  void aPreviewCountsLikeTheRecordAndWritesNothing() {
    provisional("2026-05-04");
    provisional("2026-05-11");
    JpPreview preview = ledger.preview(Office.coaching(employee, "2026-05-18"));
    assertThat(preview.countedJp()).isEqualByComparingTo("0");
    assertThat(preview.rawJp()).isEqualByComparingTo("2");
    assertThat(preview.reason()).isEqualTo(CreditReason.CAP_REACHED);
    assertThat(preview.explanation()).startsWith("sesi ke-3 bulan Mei 2026");
    assertThat(preview.confirmed()).isTrue();
    assertThat(ledger.card(employee, 2026).entries()).hasSize(2);
  }

  @ParameterizedTest(name = "{0} {1} {2}..{3} of {4} is accepted: {5}")
  @CsvSource({
    // The last day may be today in the agency's zone, not tomorrow.
    "COACHING,    NATIONAL,      2026-06-30, ,           1,     true",
    "COACHING,    NATIONAL,      2026-07-01, ,           1,     false",
    "E_LEARNING,  NATIONAL,      2026-06-29, 2026-06-30, 5,     true",
    "E_LEARNING,  NATIONAL,      2026-06-29, 2026-07-01, 5,     false",
    "E_LEARNING,  NATIONAL,      2026-06-29, 2026-06-28, 5,     false",
    "COURSE,      NATIONAL,      1949-12-31, ,           5,     false",
    // Sessions and activities are one.
    "COACHING,    NATIONAL,      2026-05-04, ,           0,     false",
    "COACHING,    NATIONAL,      2026-05-04, ,           1.00,  true",
    "COACHING,    NATIONAL,      2026-05-04, ,           2,     false",
    "COACHING,    NATIONAL,      2026-05-04, 2026-05-05, 1,     false",
    "INTERNSHIP,  NATIONAL,      2026-05-04, 2026-05-05, 1,     true",
    "INTERNSHIP,  NATIONAL,      2026-05-04, ,           2,     false",
    // Minutes of one day.
    "SELF_STUDY,  NATIONAL,      2026-05-04, ,           0,     false",
    "SELF_STUDY,  NATIONAL,      2026-05-04, ,           1,     true",
    "SELF_STUDY,  NATIONAL,      2026-05-04, ,           1440,  true",
    "SELF_STUDY,  NATIONAL,      2026-05-04, ,           1441,  false",
    "SELF_STUDY,  NATIONAL,      2026-05-04, ,           30.5,  false",
    "SELF_STUDY,  NATIONAL,      2026-05-04, 2026-05-05, 60,    false",
    // Days, at most those of the range.
    "SEMINAR,     NATIONAL,      2026-05-04, ,           1,     true",
    "SEMINAR,     NATIONAL,      2026-05-04, ,           2,     false",
    "SEMINAR,     NATIONAL,      2026-05-04, 2026-05-06, 3,     true",
    "SEMINAR,     NATIONAL,      2026-05-04, 2026-05-06, 2,     true",
    "SEMINAR,     NATIONAL,      2026-05-04, 2026-05-06, 4,     false",
    "SEMINAR,     NATIONAL,      2026-05-04, 2026-05-06, 1.5,   false",
    // JP of a programme, and tracks without a rule.
    "COURSE,      NATIONAL,      2026-05-04, 2026-05-06, 0.01,  true",
    "COURSE,      NATIONAL,      2026-05-04, 2026-05-06, 0.001, false",
    "COURSE,      NATIONAL,      2026-05-04, 2026-05-06, -1,    false",
    "COURSE,      NATIONAL,      2026-05-04, 2026-05-06, 1e9,   false",
    "COURSE,      NATIONAL,      2026-05-04, 2026-05-06, 1e-99999999, false",
    "OTHER_CLASSICAL, NATIONAL,  2026-05-04, 2026-05-06, 7.25,  true",
    "OTHER_CLASSICAL, NATIONAL,  2026-05-04, ,           7.255, false",
    "OTHER_CLASSICAL, NATIONAL,  2026-05-04, ,           0,     false",
    "LEADERSHIP_TRAINING, INTERNATIONAL, 2026-05-04, 2026-05-06, 12, true",
  })
  void whatCannotBeIsRefused(
      Track track, Scope scope, String date, String endDate, String quantity, boolean accepted) {
    NewActivity fact = Office.activity(employee, track, scope, date, endDate, null, quantity);
    if (accepted) {
      ledger.preview(fact);
      ledger.record(fact, CreditStatus.PROVISIONAL);
    } else {
      assertRefused(Refusal.Kind.RULE, () -> ledger.preview(fact));
      assertRefused(Refusal.Kind.RULE, () -> ledger.record(fact, CreditStatus.PROVISIONAL));
      assertThat(ledger.card(employee, 2026).entries()).isEmpty();
    }
  }

  @Test
  void nobodyUnknownGetsAnAccount() {
    assertRefused(
        Refusal.Kind.UNKNOWN,
        () -> ledger.record(Office.coaching(-1, "2026-05-04"), CreditStatus.PROVISIONAL));
  }

  @Test
  void whatTheCallerRollsBackIsNotRecorded() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              provisional("2026-05-04");
              transaction.setRollbackOnly();
            });
    assertThat(ledger.card(employee, 2026).entries()).isEmpty();
  }

  @Test
  void manyWhoRecordAtOnceNeverExceedTheCap() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Recorded>> records = new ArrayList<>();
      for (int day = 1; day <= 16; day++) {
        NewActivity session = Office.coaching(employee, "2026-05-%02d".formatted(day));
        records.add(() -> ledger.record(session, CreditStatus.PROVISIONAL));
      }
      for (Future<Recorded> recorded : threads.invokeAll(records)) {
        recorded.get();
      }
    } finally {
      threads.shutdown();
    }
    JpCard card = ledger.card(employee, 2026);
    assertThat(card.entries()).hasSize(16);
    assertThat(card.totalJp()).isEqualByComparingTo("4");
    assertThat(card.entries().subList(0, 2))
        .allSatisfy(entry -> assertThat(entry.countedJp()).isEqualByComparingTo("2"));
  }

  @Test
  void theCardOfAYearHoldsWhatEndedInIt() {
    record(
        Office.activity(
            employee, Track.COURSE, Scope.NATIONAL, "2024-12-30", "2025-01-02", null, "9"));
    assertThat(ledger.card(employee, 2024).totalJp()).isEqualByComparingTo("0");
    JpCard card = ledger.card(employee, 2025);
    assertThat(card.totalJp()).isEqualByComparingTo("9");
    assertThat(card.target()).isEqualTo(new JpCard.Target(new BigDecimal("20"), null));
    assertThat(card.shortfallJp()).isEqualByComparingTo("11");
  }

  @Test
  void whatLiesAboveAMaximumIsMarkedAndStillCounted() {
    long contracted = office.pppk();
    for (String date : List.of("2026-02-02", "2026-03-02")) {
      record(Office.activity(contracted, Track.INTERNSHIP, Scope.NATIONAL, date, null, null, "1"));
    }
    JpCard card = ledger.card(contracted, 2026);
    assertThat(card.target().maximumJp()).isEqualByComparingTo("24");
    assertThat(card.totalJp()).isEqualByComparingTo("40");
    assertThat(card.shortfallJp()).isEqualByComparingTo("0");
    assertThat(card.entries()).extracting(CardEntry::aboveMaximum).containsExactly(false, true);
  }

  @Test
  void aCardIsInTheOrderOfDateStartAndRecording() {
    for (String start : new String[] {null, "13:00", "08:00"}) {
      record(
          Office.activity(
              employee, Track.SELF_STUDY, Scope.NATIONAL, "2026-05-04", null, start, "15"));
    }
    record(
        Office.activity(
            employee, Track.SELF_STUDY, Scope.NATIONAL, "2026-05-03", null, "23:00", "15"));
    assertThat(ledger.card(employee, 2026).entries())
        .extracting(
            entry -> entry.date().getDayOfMonth(), entry -> String.valueOf(entry.startTime()))
        .containsExactly(tuple(3, "23:00"), tuple(4, "08:00"), tuple(4, "13:00"), tuple(4, "null"));
  }

  private UUID provisional(String date) {
    return record(Office.coaching(employee, date));
  }

  private UUID record(NewActivity fact) {
    return ledger.record(fact, CreditStatus.PROVISIONAL).activityId();
  }

  private List<CardEntry> entriesOf(UUID activityId) {
    return ledger.card(employee, 2026).entries().stream()
        .filter(entry -> entry.activityId().equals(activityId))
        .toList();
  }

  private String who(String sql, UUID activityId) {
    return jdbc.sql(sql).param(activityId).query(String.class).single();
  }

  /** Another version of the cap table, for as long as the given steps take. */
  private void withCoachingLimit(int limit, Runnable steps) {
    identityService.clearAuthentication();
    Deployment deployment =
        repositoryService
            .createDeployment()
            .addString("decisions/jp-cap.dmn", PackagedDmn.coachingSessionsAMonth(limit))
            .deploy();
    try {
      steps.run();
    } finally {
      repositoryService.deleteDeployment(deployment.getId());
    }
  }

  private static void assertRefused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
