package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What one more activity of an employee would add, whenever it was: told before somebody records
 * it, so that nobody finds out afterwards that a limit was reached.
 */
@Component
public class JpOutlook {

  /** Behind everything that is recorded: what a limit leaves is the same whoever claims it. */
  private static final long LAST = Long.MAX_VALUE;

  private final JpRules jpRules;
  private final Neighbours neighbours;

  JpOutlook(JpRules jpRules, Neighbours neighbours) {
    this.jpRules = jpRules;
    this.neighbours = neighbours;
  }

  /**
   * Days on which one more activity adds the same.
   *
   * @param firstDay to {@code lastDay}, both included
   * @param addedJp to what all activities of the employee count together
   * @param explanation in Indonesian
   */
  public record Days(
      LocalDate firstDay, LocalDate lastDay, BigDecimal addedJp, String explanation) {

    private Days until(LocalDate last) {
      return lastDay.isAfter(last) ? new Days(firstDay, last, addedJp, explanation) : this;
    }
  }

  /**
   * @param waiting what is recorded elsewhere and not in the ledger yet, of the same employee
   * @param another what would be recorded on a day, of the same employee and of that day alone
   * @return in order; a day whose rules cannot be used is missing
   */
  public List<Days> of(
      LocalDate firstDay,
      LocalDate lastDay,
      List<NewActivity> waiting,
      Function<LocalDate, NewActivity> another) {
    RuleBook rules = jpRules.latest();
    // To the end of the month, so that what is recorded later in it has claimed before.
    LocalDate end = lastDay.with(TemporalAdjusters.lastDayOfMonth());
    List<RuledActivity> days =
        rules.ruled(firstDay.datesUntil(end.plusDays(1)).map(another).map(JpOutlook::last));
    if (days.isEmpty()) {
      return List.of();
    }
    List<RuledActivity> before =
        Stream.concat(
                Account.of(
                    neighbours.of(days.get(0).activity().employeeId(), Neighbours.Days.of(days)))
                    .ruled(rules)
                    .stream(),
                rules.ruled(waiting.stream().map(JpOutlook::last)).stream())
            .toList();
    List<Days> outlook = new ArrayList<>();
    int begin = 0;
    for (int next = 1; next <= days.size(); next++) {
      if (next == days.size() || !sameLimit(days.get(next - 1), days.get(next))) {
        outlook.add(ofOneLimit(days.subList(begin, next), before));
        begin = next;
      }
    }
    return outlook.stream()
        .filter(of -> !of.firstDay().isAfter(lastDay))
        .map(of -> of.until(lastDay))
        .toList();
  }

  private static Countable last(NewActivity fact) {
    return new Activity(UUID.randomUUID(), LAST, fact).countable();
  }

  /** Whether two that follow each other claim from the same, or by the same rule from nothing. */
  private static boolean sameLimit(RuledActivity one, RuledActivity next) {
    return one.rule().equals(next.rule()) && limit(one).equals(limit(next));
  }

  private static Optional<Bucket.Key> limit(RuledActivity ruled) {
    return ruled
        .rule()
        .flatMap(rule -> rule.cap().sharing())
        .map(sharing -> Bucket.Key.of(sharing, ruled.activity().lastDay()));
  }

  /** On the last of the days, where it takes nothing from what is there. */
  private static Days ofOneLimit(List<RuledActivity> days, List<RuledActivity> before) {
    RuledActivity another = days.get(days.size() - 1);
    List<RuledActivity> all =
        Stream.concat(JpCalculator.together(List.of(another), before).stream(), Stream.of(another))
            .toList();
    Credit credit =
        JpCalculator.calculate(all).stream()
            .filter(one -> one.activityId().equals(another.id()))
            .findFirst()
            .orElseThrow();
    return new Days(
        days.get(0).activity().firstDay(),
        another.activity().lastDay(),
        credit.countedJp(),
        credit.explanation());
  }
}
