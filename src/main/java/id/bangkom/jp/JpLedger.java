package id.bangkom.jp;

import id.bangkom.engine.CurrentUser;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of credit hours (JP). Whatever changes what an employee's activities count holds that
 * employee's account from its first look to the end of the transaction, so that two who record at
 * the same time count one after the other.
 */
@Service
public class JpLedger {

  private static final int LONGEST_REASON = 2000;

  private final Activities activities;
  private final Entries entries;
  private final JpRules jpRules;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final Clock clock;

  JpLedger(
      Activities activities,
      Entries entries,
      JpRules jpRules,
      Workforce workforce,
      CurrentUser currentUser,
      Clock clock) {
    this.activities = activities;
    this.entries = entries;
    this.jpRules = jpRules;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Records an activity and credits it by the latest rules. Others of its bucket are calculated
   * again: one that claims before them may take what they counted.
   *
   * @param status PROVISIONAL for what both sides confirmed, CERTIFIED for what came with verified
   *     evidence
   * @throws Refusal RULE when the fact cannot be (a quantity, a date in the future), UNKNOWN when
   *     there is no such employee
   */
  @Transactional
  public Recorded record(NewActivity fact, CreditStatus status) {
    if (status != CreditStatus.PROVISIONAL && status != CreditStatus.CERTIFIED) {
      throw new IllegalArgumentException("An activity is not recorded as " + status);
    }
    activities.lock(fact.employeeId());
    RuleBook rules = jpRules.latest();
    admit(fact, rules);
    RuledActivity recorded = rules.ruled(activities.add(fact, actor(), now()));
    List<RuledActivity> bucket = JpCalculator.together(recorded, active(fact, rules));
    String cause = "kegiatan tanggal %s dicatat kemudian".formatted(Explanation.day(fact.date()));
    for (Credit credit : JpCalculator.calculate(bucket)) {
      if (credit.activityId().equals(recorded.id())) {
        entries.add(0, status, credit, actor(), now());
      } else {
        correct(credit, cause);
      }
    }
    return new Recorded(
        recorded.id(), onCard(entries.of(bucket.stream().map(RuledActivity::id).toList())));
  }

  /**
   * Keeps others from changing what this employee's activities count until the transaction of the
   * caller ends, so that what was looked up before recording still holds when it is recorded.
   *
   * @throws Refusal UNKNOWN when there is no such employee
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long employeeId) {
    activities.lock(employeeId);
  }

  /** An employee's activities that were not voided, in the order in which they claim from a cap. */
  public List<Activity> activeOf(long employeeId) {
    return activities.activeOf(employeeId).stream().sorted(Activity.ORDER).toList();
  }

  /**
   * What an activity would count if it were recorded now. Nothing is written.
   *
   * @throws Refusal as {@link #record}
   */
  public JpPreview preview(NewActivity fact) {
    return preview(List.of(fact)).get(0);
  }

  /**
   * What several activities of one employee would count if they were recorded now, in this order.
   * Nothing is written.
   *
   * @return in the same order
   * @throws Refusal as {@link #record}
   */
  public List<JpPreview> preview(List<NewActivity> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    RuleBook rules = jpRules.latest();
    List<RuledActivity> candidates = new ArrayList<>();
    for (NewActivity fact : facts) {
      admit(fact, rules);
      // After whatever is recorded, and in the order given.
      long sequence = Long.MAX_VALUE - facts.size() + candidates.size();
      candidates.add(rules.ruled(new Activity(UUID.randomUUID(), sequence, fact)));
    }
    List<RuledActivity> all = active(facts.get(0), rules);
    all.addAll(candidates);
    Map<UUID, Credit> credits =
        JpCalculator.calculate(all).stream()
            .collect(Collectors.toMap(Credit::activityId, Function.identity()));
    return candidates.stream()
        .map(candidate -> credits.get(candidate.id()))
        .map(
            credit ->
                new JpPreview(
                    credit.rawJp(),
                    credit.countedJp(),
                    credit.reason(),
                    credit.explanation(),
                    credit.rules()))
        .toList();
  }

  /**
   * Certifies what is provisional, as it was counted. What is certified or voided already stays as
   * it is.
   *
   * @throws Refusal UNKNOWN when an activity does not exist
   */
  @Transactional
  public void certify(Collection<UUID> activityIds) {
    if (activityIds.isEmpty()) {
      return;
    }
    // Always in the same order, so that two who certify never wait for each other.
    activityIds.stream()
        .map(id -> activities.byId(id).fact().employeeId())
        .distinct()
        .sorted()
        .forEach(activities::lock);
    entries.certify(activityIds, actor(), now());
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
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.rule(
          "Alasan pembatalan wajib diisi, paling panjang %d karakter.".formatted(LONGEST_REASON));
    }
    Activity activity = activities.byId(id);
    activities.lock(activity.fact().employeeId());
    if (activities.isVoided(id)) {
      throw Refusal.conflict("Kegiatan ini sudah dibatalkan; muat ulang halaman.");
    }
    activities.markVoided(id, reason.strip(), actor(), now());
    uncount(id, "dibatalkan: " + reason.strip());
    RuleBook rules = jpRules.latest();
    String cause =
        "kegiatan tanggal %s dibatalkan (%s)"
            .formatted(Explanation.day(activity.firstDay()), reason.strip());
    Set<UUID> changed = new HashSet<>(Set.of(id));
    JpCalculator.calculate(
            JpCalculator.together(rules.ruled(activity), active(activity.fact(), rules)))
        .stream()
        .filter(credit -> correct(credit, cause))
        .map(Credit::activityId)
        .forEach(changed::add);
    return onCard(entries.of(changed));
  }

  /**
   * What an activity counts today: its credit with all adjustments, explained by the last of them.
   *
   * @throws Refusal UNKNOWN when there is no such activity
   */
  public CardEntry credit(UUID activityId) {
    activities.byId(activityId);
    return credits(List.of(activityId)).get(activityId);
  }

  /**
   * What several activities count now, adjustments included, in a constant number of queries.
   *
   * @return by activity; an unknown one is missing
   */
  @Transactional(readOnly = true)
  public Map<UUID, CardEntry> credits(Collection<UUID> activityIds) {
    Map<UUID, List<Entry>> byActivity =
        entries.of(activityIds).stream().collect(Collectors.groupingBy(e -> e.activity().id()));
    Map<UUID, CardEntry> credits = new HashMap<>();
    byActivity.forEach(
        (activity, ofActivity) -> {
          Entry last = ofActivity.get(ofActivity.size() - 1);
          credits.put(
              activity, ofActivity.get(0).broughtUpToDate(counted(ofActivity), last).onCard(false));
        });
    return credits;
  }

  /**
   * An employee's card.
   *
   * @param year of the activities' last day
   * @throws Refusal UNKNOWN when there is no such employee
   */
  public JpCard card(long employeeId, int year) {
    Employee employee = workforce.byId(employeeId);
    return JpCard.of(
        employee,
        year,
        jpRules.target(employee.employmentType(), year),
        entries.ofYear(employeeId, year));
  }

  /**
   * Brings what is stored in line with a new calculation: a provisional credit is replaced, a
   * certified one gets an adjustment of the difference.
   *
   * @param cause of the new calculation, in Indonesian
   * @return whether anything changed
   */
  private boolean correct(Credit credit, String cause) {
    List<Entry> stored = entries.of(List.of(credit.activityId()));
    Entry first = stored.get(0);
    if (first.status() == CreditStatus.PROVISIONAL) {
      if (first.says(credit)) {
        return false;
      }
      entries.replace(first.id(), CreditStatus.PROVISIONAL, credit, actor(), now());
      return true;
    }
    BigDecimal counted = counted(stored);
    if (counted.compareTo(credit.countedJp()) == 0) {
      return false;
    }
    String explanation =
        Explanation.ofAdjustment(counted, credit.countedJp(), cause, credit.explanation());
    adjust(stored, credit.adjusting(counted, explanation));
    return true;
  }

  /** Takes back all that a voided activity counted. */
  private void uncount(UUID id, String explanation) {
    List<Entry> stored = entries.of(List.of(id));
    Entry first = stored.get(0);
    Credit nothing =
        new Credit(
            id,
            first.rawJp(),
            BigDecimal.ZERO,
            CreditReason.VOIDED,
            explanation,
            stored.get(stored.size() - 1).rules());
    if (first.status() == CreditStatus.PROVISIONAL) {
      entries.replace(first.id(), CreditStatus.VOIDED, nothing, actor(), now());
    } else {
      adjust(stored, nothing.adjusting(counted(stored), explanation));
    }
  }

  private void adjust(List<Entry> stored, Credit difference) {
    entries.add(stored.size(), CreditStatus.ADJUSTMENT, difference, actor(), now());
  }

  private void admit(NewActivity fact, RuleBook rules) {
    Admission.check(
        fact, rules.ruleFor(fact).map(rule -> rule.conversion().basis()), LocalDate.now(clock));
  }

  private List<RuledActivity> active(NewActivity fact, RuleBook rules) {
    return activities.activeOf(fact.employeeId()).stream()
        .map(rules::ruled)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static BigDecimal counted(List<Entry> ofActivity) {
    return ofActivity.stream().map(Entry::countedJp).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<CardEntry> onCard(List<Entry> entries) {
    return entries.stream().map(entry -> entry.onCard(false)).toList();
  }

  /** The login of who acts; null when the engine itself does. */
  private String actor() {
    return currentUser.find().orElse(null);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
