package id.bangkom.people;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Workforce;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done to a person and to the person's place, and who ordered it, for the page. */
@Component
class PersonHistory {

  private static final int MOST = 100;

  private final PersonnelActs acts;
  private final Workforce workforce;

  PersonHistory(PersonnelActs acts, Workforce workforce) {
    this.acts = acts;
    this.workforce = workforce;
  }

  /** The newest first. */
  List<Line> of(Employee person) {
    return acts.historyOf(person, MOST).stream()
        .map(
            act ->
                new Line(
                    act.happenedAt(),
                    act.kind().label(),
                    act.detail(),
                    workforce.byLogin(act.actor()).map(Employee::name).orElse(act.actor()),
                    act.source()))
        .toList();
  }

  /**
   * @param what in Indonesian
   * @param by the name of who ordered it, or the account's where it is no employee's
   * @param source the file that brought it, null for an act on a page or a task
   */
  record Line(OffsetDateTime happenedAt, String what, String detail, String by, String source) {}
}
