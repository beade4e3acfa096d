package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What an activity counts, and why.
 *
 * @param rawJp before the cap, rounded down
 * @param countedJp after it; signed when it adjusts a certified credit
 * @param explanation in Indonesian
 * @param rules the rows that decided, none for NO_RULE
 */
record Credit(
    UUID activityId,
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditReason reason,
    String explanation,
    List<RuleReference> rules) {

  /** JP are kept and shown in hundredths; no rounding step is finer. */
  private static final int DECIMALS = 2;

  Credit {
    rawJp = rawJp.setScale(DECIMALS);
    countedJp = countedJp.setScale(DECIMALS);
    rules = List.copyOf(rules);
  }

  /**
   * The change this credit makes to one that is certified.
   *
   * @param certified what the activity counted until now
   */
  Credit adjusting(BigDecimal certified, String explanation) {
    return new Credit(
        activityId,
        rawJp,
        countedJp.subtract(certified),
        CreditReason.ADJUSTED,
        explanation,
        rules);
  }
}
