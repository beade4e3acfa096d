package id.bangkom.forms;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a task is about, as a list of tasks says it beside the step that is to be done.
 *
 * @param personId whom it concerns; null when it concerns nobody
 * @param detail what tells it from others of the same person, in Indonesian, such as the kind of
 *     activity; null when there is nothing
 * @param jp what somebody signs or decides; null when that is not known
 * @param officials whose it is by office, by the variable that the diagram names as assignee
 */
public record TaskSubject(
    Long personId, String detail, BigDecimal jp, Map<String, Long> officials) {

  /** A subject that is nobody's by office and counts nothing. */
  public TaskSubject(Long personId, String detail) {
    this(personId, detail, null, Map.of());
  }
}
