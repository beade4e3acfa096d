package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An entry of the ledger as it is stored.
 *
 * @param number 0 for the activity's credit, from 1 on for adjustments of it
 * @param activityVoided whether its activity was voided since
 */
record Entry(
    long id,
    Activity activity,
    boolean activityVoided,
    int number,
    CreditStatus status,
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditReason reason,
    String explanation,
    List<RuleReference> rules) {

  /** The order of a card. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::activity, Activity.ORDER).thenComparing(Entry::number);

  boolean unconfirmed() {
    return !RuleReference.allConfirmed(rules);
  }

  /** Whether a new calculation would say the same. */
  boolean says(Credit credit) {
    return credit.equals(
        new Credit(activity.id(), rawJp, countedJp, reason, () -> explanation, rules));
  }

  /**
   * Whether a new calculation would come to the same amounts for the same reason, by rows that are
   * confirmed or not as before.
   */
  boolean countsLike(Credit credit) {
    return rawJp.compareTo(credit.rawJp()) == 0
        && countedJp.compareTo(credit.countedJp()) == 0
        && reason == credit.reason()
        && unconfirmed() == credit.unconfirmed();
  }

  /** What an activity counts by all its entries. */
  static BigDecimal counted(Collection<Entry> ofActivity) {
    return ofActivity.stream().map(Entry::countedJp).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** With what its activity counts by now, and why. */
  Entry broughtUpToDate(BigDecimal countedJp, Entry last) {
    return new Entry(
        id,
        activity,
        activityVoided,
        number,
        status,
        rawJp,
        countedJp,
        last.reason,
        last.explanation,
        last.rules);
  }

  CardEntry onCard(boolean aboveMaximum) {
    NewActivity fact = activity.fact();
    return new CardEntry(
        activity.id(),
        fact.track(),
        fact.scope(),
        fact.date(),
        fact.endDate(),
        fact.startTime(),
        fact.quantity(),
        fact.title(),
        rawJp,
        countedJp,
        status,
        reason,
        aboveMaximum,
        explanation,
        rules);
  }
}
