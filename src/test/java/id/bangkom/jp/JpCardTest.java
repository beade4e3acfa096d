package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the entries of a year are summed up. */
class JpCardTest {

  private static final Employee EMPLOYEE =
      new Employee(
          1,
          "198503172010011001",
          "198503172010011001",
          "Pegawai",
          EmploymentType.PNS,
          "Jabatan",
          2,
          "Unit",
          3,
          null,
          null);

  private final List<Entry> entries = new ArrayList<>();
  private JpCard.Target target = new JpCard.Target(new BigDecimal("20"), null);

  @Test
  void whatIsSignedForIsCertifiedAndTheRestWaits() {
    entry(1, 0, CreditStatus.CERTIFIED, "4", true);
    entry(1, 1, CreditStatus.ADJUSTMENT, "-1", true);
    entry(2, 0, CreditStatus.PROVISIONAL, "2.5", true);

    JpCard card = card();

    assertThat(card.totalJp()).isEqualByComparingTo("5.5");
    assertThat(card.certifiedJp()).isEqualByComparingTo("3");
    assertThat(card.provisionalJp()).isEqualByComparingTo("2.5");
    assertThat(card.shortfallJp()).isEqualByComparingTo("14.5");
    assertThat(card.employee())
        .isEqualTo(new JpCard.Person("198503172010011001", "Pegawai", EmploymentType.PNS, "Unit"));
  }

  @Test
  void theLastDecisionSaysWhetherAllThatAnActivityCountsIsUnconfirmed() {
    entry(1, 0, CreditStatus.CERTIFIED, "4", false);
    entry(1, 1, CreditStatus.ADJUSTMENT, "-1", true);
    entry(2, 0, CreditStatus.CERTIFIED, "8", true);
    entry(2, 1, CreditStatus.ADJUSTMENT, "-2", false);
    entry(3, 0, CreditStatus.PROVISIONAL, "1", false);

    assertThat(card().unconfirmedRuleJp()).isEqualByComparingTo("7");
  }

  @Test
  void aTrackIsSummedUpByItsActivitiesWithoutAdjustmentsAndVoidedOnes() {
    entry(1, 0, CreditStatus.CERTIFIED, "4", true);
    entry(1, 1, CreditStatus.ADJUSTMENT, "-1", true);
    entry(2, 0, CreditStatus.PROVISIONAL, "2", true);
    voided(3);
    entry(Track.SEMINAR, 4, 0, CreditStatus.CERTIFIED, "5", true, false);

    assertThat(card().byTrack())
        .extracting(JpCard.TrackSum::track, JpCard.TrackSum::jp, JpCard.TrackSum::activities)
        .containsExactly(
            tuple(Track.COACHING, new BigDecimal("5.00"), 2L),
            tuple(Track.SEMINAR, new BigDecimal("5.00"), 1L));
  }

  @Test
  void whatPassesTheMaximumIsMarkedFromTheFirstThatDoesAndOnlyWhatAdds() {
    target = new JpCard.Target(null, new BigDecimal("5"));
    entry(1, 0, CreditStatus.CERTIFIED, "5", true);
    assertThat(card().aboveMaximum()).isFalse();
    entry(2, 0, CreditStatus.CERTIFIED, "0.01", true);
    entry(3, 0, CreditStatus.CERTIFIED, "0", true);
    entry(4, 0, CreditStatus.CERTIFIED, "2", true);

    JpCard card = card();

    assertThat(card.aboveMaximum()).isTrue();
    assertThat(card.totalJp()).isEqualByComparingTo("7.01");
    assertThat(card.entries())
        .extracting(CardEntry::aboveMaximum)
        .containsExactly(false, true, false, true);
  }

  @Test
  void aYearIsReachedWithTheMinimumAndNotWithLess() {
    assertThat(target.reachedWith(new BigDecimal("20.00"))).isTrue();
    assertThat(target.reachedWith(new BigDecimal("25"))).isTrue();
    assertThat(target.reachedWith(new BigDecimal("19.99"))).isFalse();
    assertThat(target.shortfall(new BigDecimal("25"))).isEqualTo("0.00");
    assertThat(new JpCard.Target(null, null).reachedWith(BigDecimal.ZERO)).isTrue();
  }

  @Test
  void onlyAnActivitysOwnCreditIsVoidedAndOnlyOnce() {
    entry(1, 0, CreditStatus.PROVISIONAL, "2", true);
    entry(2, 0, CreditStatus.CERTIFIED, "2", true);
    entry(2, 1, CreditStatus.ADJUSTMENT, "-1", true);
    voided(3);
    entry(Track.COACHING, 4, 0, CreditStatus.CERTIFIED, "2", true, true);

    assertThat(card().entries())
        .extracting(CardEntry::voidable)
        .containsExactly(true, true, false, false, false);
    assertThat(Entry.onCard(entries)).isEqualTo(card().entries());
  }

  @Test
  void anActivityIsShownWithAllItCountsAndTheLastReason() {
    entry(1, 0, CreditStatus.CERTIFIED, "4", true);
    entry(1, 1, CreditStatus.ADJUSTMENT, "-1", false);

    CardEntry shown =
        entries.get(0).broughtUpToDate(new BigDecimal("3"), entries.get(1)).onCard(false);

    assertThat(shown.countedJp()).isEqualByComparingTo("3");
    assertThat(shown.status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(shown.reason()).isEqualTo(CreditReason.ADJUSTED);
    assertThat(shown.explanation()).isEqualTo("sebab 1");
    assertThat(shown.rules()).isEqualTo(entries.get(1).rules());
  }

  @Test
  void anEntryIsRecalculatedWhenAWordOfItChanges() {
    entry(1, 0, CreditStatus.PROVISIONAL, "2", true);
    Entry entry = entries.get(0);
    assertThat(entry.says(credit(entry, entry.explanation()))).isTrue();
    assertThat(entry.says(credit(entry, "lain"))).isFalse();
  }

  private static Credit credit(Entry entry, String words) {
    return new Credit(
        entry.activity().id(),
        entry.rawJp(),
        entry.countedJp(),
        entry.reason(),
        () -> words,
        entry.rules());
  }

  private JpCard card() {
    return JpCard.of(EMPLOYEE, 2026, target, entries);
  }

  private void entry(
      int activity, int number, CreditStatus status, String counted, boolean confirmed) {
    entry(Track.COACHING, activity, number, status, counted, confirmed, false);
  }

  private void voided(int activity) {
    entry(Track.COACHING, activity, 0, CreditStatus.VOIDED, "0", true, true);
  }

  private void entry(
      Track track,
      int activity,
      int number,
      CreditStatus status,
      String counted,
      boolean confirmed,
      boolean activityVoided) {
    NewActivity fact =
        new NewActivity(
            1,
            track,
            Scope.NATIONAL,
            LocalDate.of(2026, 3, activity),
            null,
            null,
            BigDecimal.ONE,
            "Kegiatan",
            null,
            null,
            "TEST");
    entries.add(
        new Entry(
            entries.size(),
            new Activity(new UUID(0, activity), activity, fact),
            activityVoided,
            number,
            status,
            new BigDecimal("2.00"),
            new BigDecimal(counted).setScale(2),
            number == 0 ? CreditReason.COUNTED : CreditReason.ADJUSTED,
            "sebab " + number,
            List.of(new RuleReference("jp-cap", 1, "row", "basis", confirmed))));
  }
}
