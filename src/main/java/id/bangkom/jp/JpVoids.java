package id.bangkom.jp;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.wording.Wording;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities that are not to count any more. They stay in the ledger, and say why. */
@Service
public class JpVoids {

  private static final int LONGEST_REASON = 2000;

  private final Activities activities;
  private final Entries entries;
  private final Neighbours neighbours;
  private final JpRules jpRules;
  private final CurrentUser currentUser;
  private final Clock clock;

  JpVoids(
      Activities activities,
      Entries entries,
      Neighbours neighbours,
      JpRules jpRules,
      CurrentUser currentUser,
      Clock clock) {
    this.activities = activities;
    this.entries = entries;
    this.neighbours = neighbours;
    this.jpRules = jpRules;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Voids an activity; what it took from a cap goes to the others of its bucket.
   *
   * @param reason in the words of who voids it, at most 2000 characters
   * @return the entries that changed, in the order of a card
   * @throws Refusal RULE without a reason, UNKNOWN when there is no such activity, CONFLICT when it
   *     is voided already
   */
  @Transactional
  public List<CardEntry> voidActivity(UUID id, String reason) {
    if (reason == null
        || reason.isBlank()
        || reason.length() > LONGEST_REASON
        || Typed.hasNul(reason)) {
      throw Refusal.rule(
          "Alasan pembatalan wajib diisi, paling panjang %s karakter."
              .formatted(Wording.number(LONGEST_REASON)));
    }
    Activity activity = activities.byId(id);
    activities.lock(List.of(activity.fact().employeeId()));
    if (activities.isVoided(id)) {
      throw Refusal.conflict("Kegiatan ini sudah dibatalkan; muat ulang halaman.");
    }
    RuleBook rules = jpRules.latest();
    RuledActivity voided = rules.ruled(activity.countable());
    Account account =
        Account.of(
            neighbours.of(activity.fact().employeeId(), Neighbours.Days.of(List.of(voided))));
    activities.markVoided(id, reason.strip(), actor(), now());
    Settlement settlement = new Settlement();
    settlement.uncount(account.entries(id), "dibatalkan: " + reason.strip());
    String cause =
        "kegiatan tanggal %s dibatalkan (%s)"
            .formatted(Explanation.day(activity.fact().date()), reason.strip());
    List<RuledActivity> others =
        account.ruled(rules).stream().filter(other -> !other.id().equals(id)).toList();
    for (Credit credit : JpCalculator.calculate(JpCalculator.together(List.of(voided), others))) {
      settlement.correct(credit, account.entries(credit.activityId()), cause);
    }
    settlement.write(entries, actor(), now());
    return Entry.onCard(entries.of(settlement.changed()));
  }

  /**
   * Voids an activity that a process no longer wants counted; nothing happens when a rule
   * administrator voided it before.
   *
   * @throws Refusal as {@link #voidActivity}
   */
  @Transactional
  public void voidUnlessVoided(UUID id, String reason) {
    activities.lock(List.of(activities.byId(id).fact().employeeId()));
    if (!activities.isVoided(id)) {
      voidActivity(id, reason);
    }
  }

  /** Whether an activity was voided. */
  public boolean isVoided(UUID id) {
    return activities.isVoided(id);
  }

  /** The login of who acts; null when the engine itself does. */
  private String actor() {
    return currentUser.find().orElse(null);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
