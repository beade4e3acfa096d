package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What an activity counts, and why.
 *
 * @param rawJp before the cap, rounded down
 * @param countedJp after it; signed when it adjusts a certified credit
 * @param words the explanation in Indonesian, put together when it is asked for: most credits of a
 *     recalculation are as they were, and nobody reads them again
 * @param rules the rows that decided, none for NO_RULE
 */
record Credit(
    UUID activityId,
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditReason reason,
    Supplier<String> words,
    List<RuleReference> rules) {

  /** JP are kept and shown in hundredths; no rounding step is finer. */
  private static final int DECIMALS = 2;

  Credit {
    rawJp = rawJp.setScale(DECIMALS);
    countedJp = countedJp.setScale(DECIMALS);
    rules = List.copyOf(rules);
  }

  String explanation() {
    return words.get();
  }

  boolean unconfirmed() {
    return !RuleReference.allConfirmed(rules);
  }

  /** Credits are equal that say the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Credit credit
        && activityId.equals(credit.activityId)
        && rawJp.equals(credit.rawJp)
        && countedJp.equals(credit.countedJp)
        && reason == credit.reason
        && rules.equals(credit.rules)
        && explanation().equals(credit.explanation());
  }

  @Override
  public int hashCode() {
    return activityId.hashCode();
  }

  /**
   * The change this credit makes to one that is certified.
   *
   * @param certified what the activity counted until now
   */
  Credit adjusting(BigDecimal certified, Supplier<String> explanation) {
    return new Credit(
        activityId,
        rawJp,
        countedJp.subtract(certified),
        CreditReason.ADJUSTED,
        explanation,
        rules);
  }
}
