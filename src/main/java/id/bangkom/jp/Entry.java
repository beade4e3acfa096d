package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.List;

/**
 * An entry of the ledger as it is stored, in every word.
 *
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
    List<RuleReference> rules)
    implements Stored {

  @Override
  public Countable countable() {
    return activity.countable();
  }

  /** Whether a new calculation says the same in every word. */
  @Override
  public boolean says(Credit credit) {
    return credit.equals(
        new Credit(activity.id(), rawJp, countedJp, reason, () -> explanation, rules));
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

  /** A voided activity stays on the card, and so may a certified credit of it. */
  private boolean isVoidable() {
    return !activityVoided
        && (status == CreditStatus.PROVISIONAL || status == CreditStatus.CERTIFIED);
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
        isVoidable(),
        explanation,
        rules);
  }

  /** The same of several, where no maximum is looked at. */
  static List<CardEntry> onCard(List<Entry> entries) {
    return entries.stream().map(entry -> entry.onCard(false)).toList();
  }
}
