package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
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

  Conversion {
    if (jp.signum() < 0
        || perUnits.signum() <= 0
        || multiplier.signum() <= 0
        || roundingStep.signum() <= 0) {
      throw new IllegalStateException("The conversion of " + rule + " is out of range");
    }
  }

  static Conversion of(DecidedRow row) {
    return new Conversion(
        RuleReference.to(row),
        row.choice("basis", Basis.class),
        row.decimal("jp"),
        row.decimal("perUnits"),
        row.decimal("multiplier"),
        row.decimal("roundingStep"));
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
