package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written of a new calculation, and what is left as it is. */
class SettlementTest {

  private static final UUID ID = new UUID(0, 1);
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 5, 4, 8, 0, 0, 0, ZoneOffset.UTC);
  private static final RuleReference ROW = new RuleReference("jp-cap", 1, "row", "basis", true);
  private static final RuleReference UNCONFIRMED =
      new RuleReference("jp-cap", 2, "row", "basis", false);

  private final Settlement settlement = new Settlement();

  @Test
  void theCreditOfANewActivityIsAddedAsItsFirstEntry() {
    Credit credit = credit("2", "2", CreditReason.COUNTED);

    settlement.first(credit, CreditStatus.CERTIFIED);

    assertThat(written().added)
        .containsExactly(new Entries.Added(0, CreditStatus.CERTIFIED, credit));
    assertThat(settlement.changed()).containsExactly(ID);
  }

  @Test
  void aProvisionalCreditThatSaysTheSameIsLeftAsItIs() {
    List<Stored> stored = List.of(provisional("2", "2", CreditReason.COUNTED, ROW));

    assertThat(settlement.correct(credit("2", "2", CreditReason.COUNTED), stored, "uji")).isFalse();

    assertNothingIsWritten();
  }

  @Test
  void aProvisionalCreditIsReplacedWhateverOfItChanges() {
    List<Stored> stored = List.of(provisional("2", "2", CreditReason.COUNTED, ROW));
    for (Credit other :
        List.of(
            credit("3", "2", CreditReason.COUNTED),
            credit("2", "1", CreditReason.COUNTED),
            credit("2", "2", CreditReason.PARTLY_COUNTED),
            credit("2", "2", CreditReason.COUNTED, UNCONFIRMED))) {
      Settlement another = new Settlement();

      assertThat(another.correct(other, stored, "uji")).isTrue();

      Written written = new Written();
      another.write(written, "penulis", NOW);
      assertThat(written.replaced)
          .containsExactly(new Entries.Replaced(7, CreditStatus.PROVISIONAL, other));
      assertThat(written.added).isEmpty();
      assertThat(another.changed()).containsExactly(ID);
    }
  }

  @Test
  void aCertifiedCreditGetsAnAdjustmentOfTheDifference() {
    List<Stored> stored = List.of(certified("2"));

    assertThat(settlement.correct(credit("2", "0.5", CreditReason.PARTLY_COUNTED), stored, "uji"))
        .isTrue();

    Written written = written();
    assertThat(written.added)
        .extracting(
            Entries.Added::number,
            Entries.Added::status,
            added -> added.credit().rawJp(),
            added -> added.credit().countedJp(),
            added -> added.credit().reason(),
            added -> added.credit().explanation(),
            added -> added.credit().rules())
        .containsExactly(
            tuple(
                1,
                CreditStatus.ADJUSTMENT,
                new BigDecimal("2.00"),
                new BigDecimal("-1.50"),
                CreditReason.ADJUSTED,
                "semula 2 JP, menjadi 0,5 JP karena uji: sebab",
                List.of(ROW)));
    assertThat(written.replaced).isEmpty();
    assertThat(settlement.changed()).containsExactly(ID);
  }

  @Test
  void aCertifiedCreditThatCountsTheSameIsLeftHoweverItIsExplained() {
    List<Stored> stored = List.of(certified("2"));

    assertThat(
            settlement.correct(
                credit("5", "2", CreditReason.PARTLY_COUNTED, UNCONFIRMED), stored, "uji"))
        .isFalse();

    assertNothingIsWritten();
  }

  @Test
  void whatWasAdjustedCountsWithItsAdjustments() {
    List<Stored> stored = List.of(certified("2"), adjustment(1, "-1.5"));

    assertThat(settlement.correct(credit("2", "0.5", CreditReason.COUNTED), stored, "uji"))
        .isFalse();
    assertThat(settlement.correct(credit("2", "2", CreditReason.COUNTED), stored, "uji")).isTrue();

    assertThat(written().added)
        .extracting(Entries.Added::number, added -> added.credit().countedJp())
        .containsExactly(tuple(2, new BigDecimal("1.50")));
  }

  @Test
  void aProvisionalCreditThatIsVoidedCountsNothingAndStillSaysWhatItWasWorth() {
    settlement.uncount(
        List.of(provisional("3", "2", CreditReason.PARTLY_COUNTED, ROW)), "dibatalkan: salah");

    Written written = written();
    assertThat(written.replaced)
        .extracting(
            Entries.Replaced::entryId,
            Entries.Replaced::status,
            replaced -> replaced.credit().rawJp(),
            replaced -> replaced.credit().countedJp(),
            replaced -> replaced.credit().reason(),
            replaced -> replaced.credit().explanation(),
            replaced -> replaced.credit().rules())
        .containsExactly(
            tuple(
                7L,
                CreditStatus.VOIDED,
                new BigDecimal("3.00"),
                new BigDecimal("0.00"),
                CreditReason.VOIDED,
                "dibatalkan: salah",
                List.of(ROW)));
    assertThat(written.added).isEmpty();
    assertThat(settlement.changed()).containsExactly(ID);
  }

  @Test
  void aCertifiedCreditThatIsVoidedIsTakenBackWithAllItsAdjustments() {
    settlement.uncount(
        List.of(certified("2"), adjustment(1, "-0.5", UNCONFIRMED)), "dibatalkan: salah");

    Written written = written();
    assertThat(written.added)
        .extracting(
            Entries.Added::number,
            Entries.Added::status,
            added -> added.credit().countedJp(),
            added -> added.credit().reason(),
            added -> added.credit().explanation(),
            added -> added.credit().rules())
        .containsExactly(
            tuple(
                2,
                CreditStatus.ADJUSTMENT,
                new BigDecimal("-1.50"),
                CreditReason.ADJUSTED,
                "dibatalkan: salah",
                List.of(UNCONFIRMED)));
    assertThat(written.replaced).isEmpty();
    assertThat(settlement.changed()).containsExactly(ID);
  }

  private void assertNothingIsWritten() {
    Written written = written();
    assertThat(written.added).isEmpty();
    assertThat(written.replaced).isEmpty();
    assertThat(settlement.changed()).isEmpty();
  }

  private Written written() {
    Written written = new Written();
    settlement.write(written, "penulis", NOW);
    assertThat(written.by).containsOnly("penulis");
    return written;
  }

  private static Credit credit(String raw, String counted, CreditReason reason) {
    return credit(raw, counted, reason, ROW);
  }

  private static Credit credit(
      String raw, String counted, CreditReason reason, RuleReference rule) {
    return new Credit(
        ID, new BigDecimal(raw), new BigDecimal(counted), reason, () -> "sebab", List.of(rule));
  }

  private static Stored provisional(
      String raw, String counted, CreditReason reason, RuleReference rule) {
    return stored(0, CreditStatus.PROVISIONAL, raw, counted, reason, rule);
  }

  private static Stored certified(String counted) {
    return stored(0, CreditStatus.CERTIFIED, "2", counted, CreditReason.COUNTED, ROW);
  }

  private static Stored adjustment(int number, String counted) {
    return adjustment(number, counted, ROW);
  }

  private static Stored adjustment(int number, String counted, RuleReference rule) {
    return stored(number, CreditStatus.ADJUSTMENT, "2", counted, CreditReason.ADJUSTED, rule);
  }

  private static Stored stored(
      int number,
      CreditStatus status,
      String raw,
      String counted,
      CreditReason reason,
      RuleReference rule) {
    Countable session =
        new Countable(
            ID,
            1,
            1,
            Track.COACHING,
            Scope.NATIONAL,
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 4),
            null,
            BigDecimal.ONE);
    return new Amount(
        7 + number,
        session,
        number,
        status,
        new BigDecimal(raw),
        new BigDecimal(counted),
        reason,
        List.of(rule));
  }

  /** Keeps what would be written. */
  private static final class Written extends Entries {

    private final List<Added> added = new ArrayList<>();
    private final List<Replaced> replaced = new ArrayList<>();
    private final List<String> by = new ArrayList<>();

    private Written() {
      super(null, null, null);
    }

    @Override
    void add(Collection<Added> some, String login, OffsetDateTime at) {
      added.addAll(some);
      by.add(login);
    }

    @Override
    void replace(Collection<Replaced> some, String login, OffsetDateTime at) {
      replaced.addAll(some);
      by.add(login);
    }
  }
}
