package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What the ledger would say if a draft decided: compared with what it says now, so that it is what
 * a recalculation would change once the draft is live. Nothing is written.
 */
@Service
public class DraftTrial {

  private final JpRecalculation recalculation;
  private final YearSums yearSums;
  private final JpRules rules;
  private final Workforce workforce;

  DraftTrial(JpRecalculation recalculation, YearSums yearSums, JpRules rules, Workforce workforce) {
    this.recalculation = recalculation;
    this.yearSums = yearSums;
    this.rules = rules;
    this.workforce = workforce;
  }

  /** The deployed versions beside which a draft is tried out. */
  public record Versions(RuleVersions rules, int target) {}

  /**
   * What a draft means for an employee's year.
   *
   * @param before JP as they stand
   * @param after JP by the draft
   * @param reachedBefore whether they are as many as the target of now wants
   * @param reachedAfter the same by the draft
   */
  public record Effect(
      long employeeId,
      int year,
      BigDecimal before,
      BigDecimal after,
      boolean reachedBefore,
      boolean reachedAfter) {

    private boolean isChange() {
      return before.compareTo(after) != 0 || reachedBefore != reachedAfter;
    }
  }

  /** The versions that decide now. */
  public Versions versions() {
    return rules.latestTables().versions();
  }

  /**
   * Opens a draft, as the first question to it would.
   *
   * @throws IllegalArgumentException when it is of no table that decides JP, or cannot be asked
   */
  public void open(Draft draft) {
    rules.with(draft, rules.latestTables());
  }

  /**
   * What a draft means for some employees.
   *
   * @param years one after the other
   * @param versions of the deployed tables by which the trial began
   * @return only what changes; empty when other versions decide now
   * @throws Refusal RULE when a row cannot be used: what is left out of a trial it does not
   *     foretell
   */
  public Optional<List<Effect>> effects(
      Collection<Long> employeeIds, List<Integer> years, Draft draft, Versions versions) {
    JpTables now = rules.latestTables();
    if (!now.versions().equals(versions)) {
      return Optional.empty();
    }
    JpTables drafted = rules.with(draft, now);
    List<Recalculated> calculated =
        JpRules.isOfTargets(draft)
            ? asTheyStand(employeeIds, years)
            : rehearsed(employeeIds, years, drafted.book());
    Map<Long, Employee> employees =
        workforce.byIds(calculated.stream().map(Recalculated::employeeId).distinct().toList());
    return Optional.of(
        calculated.stream()
            .map(one -> effect(one, employees.get(one.employeeId()), now, drafted))
            .filter(Effect::isChange)
            .toList());
  }

  private List<Recalculated> rehearsed(
      Collection<Long> employeeIds, List<Integer> years, RuleBook book) {
    List<Recalculated> all = recalculation.rehearse(employeeIds, years, book);
    book.faults().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw Refusal.rule(fault);
            });
    return all;
  }

  private List<Recalculated> asTheyStand(Collection<Long> employeeIds, List<Integer> years) {
    List<Recalculated> all = new ArrayList<>();
    for (int year : years) {
      Map<Long, BigDecimal> totals = yearSums.totals(employeeIds, year);
      for (long employee : employeeIds) {
        BigDecimal jp = totals.getOrDefault(employee, BigDecimal.ZERO);
        all.add(new Recalculated(employee, year, jp, jp, List.of()));
      }
    }
    return all;
  }

  private static Effect effect(
      Recalculated calculated, Employee employee, JpTables now, JpTables drafted) {
    int year = calculated.year();
    return new Effect(
        employee.id(),
        year,
        calculated.before(),
        calculated.after(),
        now.target(employee.employmentType(), year).reachedWith(calculated.before()),
        drafted.target(employee.employmentType(), year).reachedWith(calculated.after()));
  }
}
