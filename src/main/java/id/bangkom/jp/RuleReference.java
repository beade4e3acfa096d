package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
import java.util.Collection;

/**
 * The row of a table that decided a credit.
 *
 * @param legalBasis the regulation or the source the row names
 * @param confirmed whether the row is quoted from the regulation itself
 */
public record RuleReference(
    String decision, int version, String row, String legalBasis, boolean confirmed) {

  /** Whether all rows that decided are; without any there is nothing to confirm. */
  public static boolean allConfirmed(Collection<RuleReference> rules) {
    return rules.stream().allMatch(RuleReference::confirmed);
  }

  static RuleReference to(DecidedRow row) {
    return new RuleReference(
        row.decision(), row.version(), row.row(), row.legalBasis(), row.confirmed());
  }
}
