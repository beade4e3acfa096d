package id.bangkom.jp;

import java.math.BigDecimal;

/**
 * An exact amount of JP. A quarter of an hour is a third of a JP: three of them are 1 JP only when
 * nothing is rounded on the way.
 *
 * @param denominator positive
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

  static final Fraction ZERO = of(BigDecimal.ZERO);

  Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("Denominator " + denominator);
    }
  }

  static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return denominator.compareTo(other.denominator) == 0
        ? new Fraction(numerator.add(other.numerator), denominator)
        : new Fraction(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(BigDecimal factor) {
    return new Fraction(numerator.multiply(factor), denominator);
  }

  Fraction dividedBy(BigDecimal divisor) {
    return new Fraction(numerator, denominator.multiply(divisor));
  }

  Fraction atLeastZero() {
    return isPositive() ? this : ZERO;
  }

  Fraction atMost(Fraction limit) {
    return compareTo(limit) <= 0 ? this : limit;
  }

  boolean isPositive() {
    return numerator.signum() > 0;
  }

  /** The largest multiple of a step that is not more than this amount, which is not negative. */
  BigDecimal roundedDown(BigDecimal step) {
    return numerator.divideToIntegralValue(denominator.multiply(step)).multiply(step);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
