package id.bangkom.jp;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Years of many employees counted again, to be written or only to be looked at. */
@Service
public class JpRecalculation {

  private static final Logger LOG = LoggerFactory.getLogger(JpRecalculation.class);

  private final Activities activities;
  private final Entries entries;
  private final Neighbours neighbours;
  private final JpRules jpRules;
  private final Clock clock;

  JpRecalculation(
      Activities activities, Entries entries, Neighbours neighbours, JpRules jpRules, Clock clock) {
    this.activities = activities;
    this.entries = entries;
    this.neighbours = neighbours;
    this.jpRules = jpRules;
    this.clock = clock;
  }

  /**
   * Calculates a year of some employees again by the latest rules. Only what counts differently is
   * written: a provisional credit is replaced, a certified one adjusted. An activity over New Year
   * shares its days' caps with those of the year before, which then change with it.
   *
   * @param year of the activities' last day
   * @param versions of the tables that are to decide
   * @param rehearsal whether to write nothing
   * @param cause why it is calculated again, in Indonesian
   * @param by the login of who ordered it
   * @return the employees whose JP change; empty, with nothing done, when other versions decide now
   */
  @Transactional
  public Optional<List<Recalculated>> recalculate(
      Collection<Long> employeeIds,
      int year,
      RuleVersions versions,
      boolean rehearsal,
      String cause,
      String by) {
    if (!rehearsal) {
      activities.lock(employeeIds);
    }
    RuleBook rules = jpRules.latest();
    if (!rules.versions().equals(versions)) {
      return Optional.empty();
    }
    Settlement settlement = new Settlement();
    List<Recalculated> recalculated =
        calculateAgain(employeeIds, List.of(year), rules, settlement, cause);
    rules.faults().forEach(fault -> LOG.error("Left out of a recalculation: {}", fault));
    if (!rehearsal) {
      settlement.write(entries, by, OffsetDateTime.now(clock));
    }
    return Optional.of(recalculated);
  }

  /**
   * What years of some employees would count by rules that need not be deployed. Nothing is written
   * and nobody is kept waiting.
   *
   * @param years of the activities' last day, one after the other
   * @return the employees whose JP would change, for each of the years
   */
  List<Recalculated> rehearse(Collection<Long> employeeIds, List<Integer> years, RuleBook rules) {
    return calculateAgain(employeeIds, years, rules, new Settlement(), "");
  }

  private List<Recalculated> calculateAgain(
      Collection<Long> employeeIds,
      List<Integer> years,
      RuleBook rules,
      Settlement settlement,
      String cause) {
    List<Recalculated> recalculated = new ArrayList<>();
    neighbours
        .amountsOf(employeeIds, Neighbours.Days.ofYears(years))
        .forEach(
            (employee, found) -> {
              Account account = Account.of(found);
              List<Recalculated.Change> changes = new ArrayList<>();
              for (Credit credit : JpCalculator.calculate(account.ofYears(years, rules))) {
                List<Stored> stored = account.entries(credit.activityId());
                if (settlement.correct(credit, stored, cause)) {
                  changes.add(Recalculated.Change.of(stored, credit));
                }
              }
              if (!changes.isEmpty()) {
                years.forEach(
                    year ->
                        recalculated.add(
                            Recalculated.of(employee, year, account.countedIn(year), changes)));
              }
            });
    return recalculated;
  }
}
