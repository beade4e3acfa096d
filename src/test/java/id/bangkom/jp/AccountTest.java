package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.rules.PackagedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an employee's activities count in a year, and with which others a year is counted. */
class AccountTest {

  @Test
  void whatAnEmployeesActivitiesCountInAYearIsThatOfTheirLastDays() {
    Countable newYear = activity(1, Track.COURSE, "2025-12-30", "2026-01-02");
    Countable before = activity(2, Track.COURSE, "2025-12-01", "2025-12-02");
    Account account =
        Account.of(
            List.of(amount(newYear, 0, "3"), amount(newYear, 1, "-1"), amount(before, 0, "5")));
    assertThat(account.countedIn(2026)).isEqualByComparingTo("2");
    assertThat(account.countedIn(2025)).isEqualByComparingTo("5");
    assertThat(account.countedIn(2024)).isEqualByComparingTo("0");
    assertThat(account.entries(newYear.id())).extracting(Stored::number).containsExactly(0, 1);
    assertThat(account.entries(new UUID(0, 9))).isNull();
  }

  @Test
  void aYearIsCountedWithWhatSharesItsCapsAndWithNothingElse() {
    RuleBook book = book();
    Countable newYear = activity(1, Track.E_LEARNING, "2025-12-30", "2026-01-02");
    Countable shares = activity(2, Track.E_LEARNING, "2025-12-29", "2025-12-31");
    Countable alone = activity(3, Track.E_LEARNING, "2025-12-01", "2025-12-02");
    Account account =
        Account.of(List.of(amount(newYear, 0, "3"), amount(shares, 0, "3"), amount(alone, 0, "3")));
    assertThat(account.ofYears(List.of(2026), book))
        .extracting(RuledActivity::id)
        .containsExactly(newYear.id(), shares.id());
    assertThat(account.ofYears(List.of(2025, 2026), book)).hasSize(3);
    assertThat(account.ofYears(List.of(2024), book)).isEmpty();
  }

  @Test
  void whatHasNoRuleAnyMoreIsStillCountedAgain() {
    Countable ruleless = activity(1, Track.OTHER_CLASSICAL, "2026-03-02", "2026-03-02");
    Countable otherYear = activity(2, Track.COURSE, "2025-03-02", "2025-03-02");
    Account account = Account.of(List.of(amount(ruleless, 0, "3"), amount(otherYear, 0, "3")));

    List<RuledActivity> again = account.ofYears(List.of(2026), book());

    assertThat(again).extracting(RuledActivity::id).containsExactly(ruleless.id());
    assertThat(JpCalculator.calculate(again))
        .extracting(Credit::reason)
        .containsExactly(CreditReason.NO_RULE);
  }

  @Test
  void theJpOfAYearChangeByWhatEndsInIt() {
    Countable newYear = activity(1, Track.COURSE, "2025-12-30", "2026-01-02");
    Countable before = activity(2, Track.COURSE, "2025-12-01", "2025-12-02");
    Credit credit =
        new Credit(
            newYear.id(),
            BigDecimal.TEN,
            new BigDecimal("4"),
            CreditReason.COUNTED,
            () -> "sebab",
            List.of());
    Recalculated.Change change =
        Recalculated.Change.of(List.of(amount(newYear, 0, "3"), amount(newYear, 1, "-1")), credit);
    assertThat(change.activityId()).isEqualTo(newYear.id());
    assertThat(change.from()).isEqualByComparingTo("2");
    assertThat(change.to()).isEqualByComparingTo("4");
    assertThat(change.explanation()).isEqualTo("sebab");
    Recalculated.Change other =
        Recalculated.Change.of(
            List.of(amount(before, 0, "3")),
            new Credit(
                before.id(),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                CreditReason.CAP_REACHED,
                () -> "sebab",
                List.of()));
    Recalculated recalculated =
        Recalculated.of(7, 2026, new BigDecimal("10"), List.of(change, other));
    assertThat(recalculated.before()).isEqualByComparingTo("10");
    assertThat(recalculated.after()).isEqualByComparingTo("12");
    assertThat(recalculated.changes()).containsExactly(change, other);
  }

  private static RuleBook book() {
    return new RuleBook(PackagedRules.table("jp-conversion"), PackagedRules.table("jp-cap"));
  }

  private static Stored amount(Countable activity, int number, String counted) {
    return new Amount(
        number,
        activity,
        number,
        number == 0 ? CreditStatus.CERTIFIED : CreditStatus.ADJUSTMENT,
        BigDecimal.TEN,
        new BigDecimal(counted),
        CreditReason.COUNTED,
        List.of());
  }

  private static Countable activity(long number, Track track, String first, String last) {
    return new Countable(
        new UUID(0, number),
        number,
        1,
        track,
        Scope.NATIONAL,
        LocalDate.parse(first),
        LocalDate.parse(last),
        null,
        BigDecimal.ONE);
  }
}
