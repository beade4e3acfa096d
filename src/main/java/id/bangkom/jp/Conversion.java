package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.UnusableRule;
import java.math.BigDecimal;

/**
 * What an activity is worth before any cap: a row of the table {@code jp-conversion}.
 *
 * @param jp for every {@code perUnits} of the quantity, such as 1 JP for every 45 minutes
 * @param multiplier on top, such as 1.2 for an activity abroad
 * @param roundingStep JP are rounded down to a multiple of it
 */
record Conversion(
    RuleReference rule,
    Basis basis,
    BigDecimal jp,
    BigDecimal perUnits,
    BigDecimal multiplier,
    BigDecimal roundingStep) {

  /**
   * @throws id.bangkom.rules.UnusableRule when the row says no such thing
   */
  static Conversion of(DecidedRow row) {
    Conversion conversion =
        new Conversion(
            RuleReference.to(row),
            row.choice("basis", Basis.class),
            row.decimal("jp"),
            row.decimal("perUnits"),
            row.decimal("multiplier"),
            row.decimal("roundingStep"));
    if (conversion.jp.signum() < 0
        || conversion.perUnits.signum() <= 0
        || conversion.multiplier.signum() <= 0
        || conversion.roundingStep.signum() <= 0) {
      throw UnusableRule.of(row);
    }
    return conversion;
  }

  /** JP before the multiplier. */
  Fraction base(BigDecimal quantity) {
    return new Fraction(quantity.multiply(jp), perUnits);
  }

  /** JP before any cap. */
  BigDecimal raw(BigDecimal quantity) {
    return base(quantity).times(multiplier).roundedDown(roundingStep);
  }
}
