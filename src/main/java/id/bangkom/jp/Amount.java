package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.List;

/** The figures of an entry, which are all that is read of it to count many years again. */
record Amount(
    long id,
    Countable countable,
    int number,
    CreditStatus status,
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditReason reason,
    List<RuleReference> rules)
    implements Stored {

  /**
   * Whether a new calculation comes to the same amounts for the same reason, by rows that are
   * confirmed or not as before; which version decided is left as it was.
   */
  @Override
  public boolean says(Credit credit) {
    return rawJp.compareTo(credit.rawJp()) == 0
        && countedJp.compareTo(credit.countedJp()) == 0
        && reason == credit.reason()
        && unconfirmed() == credit.unconfirmed();
  }
}
