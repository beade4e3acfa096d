package id.bangkom.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * One deployed version of a decision table, or a draft of one. It remembers its answers, because
 * the engine manages only some hundred evaluations a second while a recalculation asks the same few
 * questions many thousand times.
 */
public final class DecisionTable {

  // More than any table of enumerations and date ranges can be asked; a table with a free number
  // or text as input must not fill the memory.
  private static final int MOST_ANSWERS = 10_000;

  private final String definitionId;
  private final int version;
  private final Function<Map<String, Object>, Optional<DecidedRow>> evaluation;
  private final Optional<DateIntervals> intervals;
  private final ConcurrentMap<Map<String, Object>, Optional<DecidedRow>> answers =
      new ConcurrentHashMap<>();

  /**
   * @param intervals when the table changes its answers; empty when that cannot be told, and every
   *     question is then evaluated anew
   */
  DecisionTable(
      String definitionId,
      int version,
      Optional<DateIntervals> intervals,
      Function<Map<String, Object>, Optional<DecidedRow>> evaluation) {
    this.definitionId = definitionId;
    this.version = version;
    this.intervals = intervals;
    this.evaluation = evaluation;
  }

  /** The deployed version, counted from 1; 0 of a draft. */
  public int version() {
    return version;
  }

  /**
   * @param inputs by name; dates as LocalDate, numbers as BigDecimal, Integer or Long
   * @return the row that decided, empty when none matches
   * @throws UnusableRule when it cannot be told which row decides
   */
  public Optional<DecidedRow> decide(Map<String, Object> inputs) {
    if (intervals.isEmpty()) {
      return evaluation.apply(inputs);
    }
    Map<String, Object> question = new HashMap<>(inputs);
    question.replaceAll((name, value) -> standIn(value));
    Optional<DecidedRow> remembered = answers.get(question);
    if (remembered != null) {
      return remembered;
    }
    Optional<DecidedRow> answer = evaluation.apply(inputs);
    if (answers.size() < MOST_ANSWERS) {
      answers.putIfAbsent(question, answer);
    }
    return answer;
  }

  String definitionId() {
    return definitionId;
  }

  private Object standIn(Object value) {
    return value instanceof LocalDate day ? intervals.orElseThrow().startOf(day) : value;
  }
}
