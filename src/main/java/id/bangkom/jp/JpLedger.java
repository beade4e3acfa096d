package id.bangkom.jp;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
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
import java.util.stream.Stream;
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

  /** The place of what is recorded now: after everything its employee's account holds. */
  private static final long LATEST = Long.MAX_VALUE;

  private final Activities activities;
  private final Entries entries;
  private final Neighbours neighbours;
  private final JpRules jpRules;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final Clock clock;

  JpLedger(
      Activities activities,
      Entries entries,
      Neighbours neighbours,
      JpRules jpRules,
      Workforce workforce,
      CurrentUser currentUser,
      Clock clock) {
    this.activities = activities;
    this.entries = entries;
    this.neighbours = neighbours;
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
    activities.lock(List.of(fact.employeeId()));
    RuleBook rules = jpRules.latest();
    admit(fact, rules);
    Activity recorded = new Activity(UUID.randomUUID(), LATEST, fact);
    Set<UUID> bucket =
        credit(
            List.of(recorded),
            status,
            "kegiatan tanggal %s dicatat kemudian".formatted(Explanation.day(fact.date())),
            rules);
    return new Recorded(recorded.id(), Entry.onCard(entries.of(bucket)));
  }

  /** Opens accounts for people who are new, so that nobody's first activity has to. */
  @Transactional
  public void openAccounts() {
    activities.openAccounts();
  }

  /**
   * Records activities of any number of employees whose evidence was verified: one event, in which
   * buckets are calculated after all of them are in. What is in the ledger already, or earlier
   * among the facts, is not recorded again.
   *
   * @param facts in the order of recording
   * @return what became of each, in the same order
   */
  @Transactional
  public List<Reception> recordAll(List<NewActivity> facts) {
    List<Long> employees = facts.stream().map(NewActivity::employeeId).distinct().toList();
    activities.lock(employees);
    RuleBook rules = jpRules.latest();
    Known known = Known.of(activities.during(employees, facts));
    List<Reception> receptions = new ArrayList<>();
    List<Activity> received = new ArrayList<>();
    for (NewActivity fact : facts) {
      Reception reception = known.duplicateOf(fact).orElse(null);
      if (reception == null) {
        try {
          admit(fact, rules);
          long sequence = LATEST - facts.size() + received.size();
          Activity activity = new Activity(UUID.randomUUID(), sequence, fact);
          received.add(activity);
          known.add(activity);
          reception = new Reception.Accepted(activity.id());
        } catch (Refusal refusal) {
          reception = new Reception.Refused(refusal);
        }
      }
      receptions.add(reception);
    }
    if (!received.isEmpty()) {
      credit(received, CreditStatus.CERTIFIED, "impor kegiatan", rules);
    }
    return receptions;
  }

  /**
   * Adds activities, credits them, and calculates again what shares a bucket with them.
   *
   * @param cause why the others change, in Indonesian
   * @return all that were calculated
   */
  private Set<UUID> credit(
      List<Activity> received, CreditStatus status, String cause, RuleBook rules) {
    // The login of who acts; null when the engine itself does.
    String by = currentUser.find().orElse(null);
    OffsetDateTime now = OffsetDateTime.now(clock);
    activities.add(received, by, now);
    List<RuledActivity> ruled =
        received.stream().map(activity -> rules.ruled(activity.countable())).toList();
    Map<Long, List<RuledActivity>> byEmployee =
        ruled.stream().collect(Collectors.groupingBy(one -> one.activity().employeeId()));
    Settlement settlement = new Settlement();
    Set<UUID> calculated = new HashSet<>();
    neighbours
        .of(byEmployee.keySet(), Neighbours.Days.of(ruled))
        .forEach(
            (employee, found) -> {
              Account account = Account.of(found);
              List<RuledActivity> added = byEmployee.get(employee);
              List<RuledActivity> others = JpCalculator.together(added, account.ruled(rules));
              for (Credit credit : JpCalculator.calculate(and(others, added))) {
                List<Stored> stored = account.entries(credit.activityId());
                if (stored == null) {
                  settlement.first(credit, status);
                } else {
                  settlement.correct(credit, stored, cause);
                }
                calculated.add(credit.activityId());
              }
            });
    settlement.write(entries, by, now);
    return calculated;
  }

  /**
   * Keeps others from changing what this employee's activities count until the transaction of the
   * caller ends, so that what was looked up before recording still holds when it is recorded.
   *
   * @throws Refusal UNKNOWN when there is no such employee
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long employeeId) {
    activities.lock(List.of(employeeId));
  }

  /**
   * @throws Refusal UNKNOWN when there is no such activity
   */
  public Activity activity(UUID id) {
    return activities.byId(id);
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
      long sequence = LATEST - facts.size() + candidates.size();
      candidates.add(rules.ruled(new Activity(UUID.randomUUID(), sequence, fact).countable()));
    }
    Account account =
        Account.of(neighbours.of(facts.get(0).employeeId(), Neighbours.Days.of(candidates)));
    List<RuledActivity> all = and(account.ruled(rules), candidates);
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
              activity,
              ofActivity.get(0).broughtUpToDate(Stored.counted(ofActivity), last).onCard(false));
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

  private void admit(NewActivity fact, RuleBook rules) {
    Admission.check(
        fact, rules.basis(fact.track(), fact.scope(), fact.lastDay()), LocalDate.now(clock));
  }

  private static List<RuledActivity> and(List<RuledActivity> some, List<RuledActivity> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
