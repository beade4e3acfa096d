package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an activity would count if it were recorded now.
 *
 * @param rawJp before the cap
 * @param countedJp after it
 * @param explanation in Indonesian
 * @param rules the rows that would decide
 */
public record JpPreview(
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditReason reason,
    String explanation,
    List<RuleReference> rules) {

  /** Whether every deciding row is quoted from the regulation itself. */
  public boolean confirmed() {
    return RuleReference.allConfirmed(rules);
  }
}
