package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be written so that the ledger says what a calculation found: a first credit is added,
 * a provisional one is replaced, a certified one gets an adjustment of the difference.
 */
final class Settlement {

  private final List<Entries.Added> added = new ArrayList<>();
  private final List<Entries.Replaced> replaced = new ArrayList<>();
  private final Set<UUID> changed = new LinkedHashSet<>();

  /** The credit of an activity that has none yet. */
  void first(Credit credit, CreditStatus status) {
    added.add(new Entries.Added(0, status, credit));
    changed.add(credit.activityId());
  }

  /**
   * A new calculation of an activity. A provisional credit that says the same is left as it is.
   *
   * @param stored what the ledger holds of it, the first one first
   * @param cause of the new calculation, in Indonesian
   * @return whether it changes anything
   */
  boolean correct(Credit credit, List<Stored> stored, String cause) {
    Stored first = stored.get(0);
    if (first.status() == CreditStatus.PROVISIONAL) {
      if (first.says(credit)) {
        return false;
      }
      replaced.add(new Entries.Replaced(first.id(), CreditStatus.PROVISIONAL, credit));
    } else {
      BigDecimal counted = Stored.counted(stored);
      if (counted.compareTo(credit.countedJp()) == 0) {
        return false;
      }
      adjust(
          stored,
          credit.adjusting(
              counted,
              () ->
                  Explanation.ofAdjustment(
                      counted, credit.countedJp(), cause, credit.explanation())));
    }
    changed.add(credit.activityId());
    return true;
  }

  /** Takes back all that a voided activity counted. */
  void uncount(List<Stored> stored, String explanation) {
    Stored first = stored.get(0);
    Credit nothing =
        new Credit(
            first.countable().id(),
            first.rawJp(),
            BigDecimal.ZERO,
            CreditReason.VOIDED,
            () -> explanation,
            stored.get(stored.size() - 1).rules());
    if (first.status() == CreditStatus.PROVISIONAL) {
      replaced.add(new Entries.Replaced(first.id(), CreditStatus.VOIDED, nothing));
    } else {
      adjust(stored, nothing.adjusting(Stored.counted(stored), () -> explanation));
    }
    changed.add(first.countable().id());
  }

  /** The activities whose entries change. */
  Set<UUID> changed() {
    return changed;
  }

  /**
   * @param by the login of who acts; null when the product itself does
   */
  void write(Entries entries, String by, OffsetDateTime at) {
    entries.add(added, by, at);
    entries.replace(replaced, by, at);
  }

  private void adjust(List<Stored> stored, Credit difference) {
    added.add(new Entries.Added(stored.size(), CreditStatus.ADJUSTMENT, difference));
  }
}
