package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the activities that share a cap have counted so far, in their order. */
final class Bucket {

  /**
   * The activities of one employee with the same key share a cap.
   *
   * @param start the day, or the first day of the month
   */
  record Key(String group, Period period, LocalDate start) {

    static Key of(Sharing sharing, LocalDate day) {
      return new Key(sharing.group(), sharing.period(), sharing.period().startOf(day));
    }

    /** A bucket that nothing else falls into. */
    static Key alone(Countable activity) {
      return new Key(activity.id().toString(), Period.DAY, activity.firstDay());
    }
  }

  /**
   * What one activity got.
   *
   * @param place 1 for the first of the bucket
   * @param wanted what it is worth, before the multiplier
   * @param allowed what of it the cap left, before the multiplier
   * @param credited JP, rounded
   */
  record Share(Key bucket, int place, Fraction wanted, Fraction allowed, BigDecimal credited) {

    boolean cut() {
      return allowed.compareTo(wanted) < 0;
    }
  }

  private final Key key;
  private int places;
  private int timesCounted;
  private Fraction base = Fraction.ZERO;
  private Fraction converted = Fraction.ZERO;
  private BigDecimal credited = BigDecimal.ZERO;

  Bucket(Key key) {
    this.key = key;
  }

  int timesCounted() {
    return timesCounted;
  }

  /** JP counted before the multiplier. */
  Fraction base() {
    return base;
  }

  /** JP counted after the multiplier. */
  Fraction converted() {
    return converted;
  }

  /**
   * Lets the next activity claim its share. The running total is rounded, not the share: an
   * activity gets the difference it makes, so that the parts of an hour add up to the hour.
   */
  Share claim(Rule rule, BigDecimal quantity) {
    Conversion conversion = rule.conversion();
    Fraction wanted = conversion.base(quantity);
    Fraction allowed = rule.cap().allowed(wanted, conversion, this);
    places++;
    if (allowed.isPositive()) {
      timesCounted++;
    }
    base = base.plus(allowed);
    converted = converted.plus(allowed.times(conversion.multiplier()));
    // Never less than before: a coarser step of a later row takes nothing back.
    BigDecimal total = converted.roundedDown(conversion.roundingStep()).max(credited);
    BigDecimal share = total.subtract(credited);
    credited = total;
    return new Share(key, places, wanted, allowed, share);
  }
}
