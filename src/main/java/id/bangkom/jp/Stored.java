package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the ledger holds of one decision on an activity, with its words or without. */
sealed interface Stored permits Entry, Amount {

  /** The order of a card. */
  Comparator<Stored> ORDER =
      Comparator.comparing(Stored::countable, Countable.ORDER).thenComparing(Stored::number);

  long id();

  /** Its activity. */
  Countable countable();

  /** 0 for the activity's credit, from 1 on for adjustments of it. */
  int number();

  CreditStatus status();

  /** JP before the cap. */
  BigDecimal rawJp();

  /** JP after it; signed for an adjustment. */
  BigDecimal countedJp();

  CreditReason reason();

  /** The rows that decided. */
  List<RuleReference> rules();

  /** Whether a new calculation would say the same, as far as this says anything. */
  boolean says(Credit credit);

  /** Whether a row that is not quoted from the regulation decided. */
  default boolean unconfirmed() {
    return !RuleReference.allConfirmed(rules());
  }

  /** What an activity counts by all that is held of it. */
  static BigDecimal counted(Collection<? extends Stored> ofActivity) {
    return ofActivity.stream().map(Stored::countedJp).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
