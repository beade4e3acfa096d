package id.bangkom.people;

import id.bangkom.forms.TaskSubject;
import id.bangkom.forms.TaskSubjects;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a list of tasks says about a question: about whom it is, and in whose affairs. */
@Component
class ConfirmationSubjects implements TaskSubjects {

  private final ConfirmationTable table;
  private final Workforce workforce;

  ConfirmationSubjects(ConfirmationTable table, Workforce workforce) {
    this.table = table;
    this.workforce = workforce;
  }

  @Override
  public Map<String, TaskSubject> of(Collection<String> businessKeys) {
    Map<String, Long> ids = PeopleConfirmationProcess.BUSINESS_KEY.idsIn(businessKeys);
    Map<Long, Confirmation> questions = table.byIds(ids.values());
    Map<Long, Employee> whose =
        workforce.byIds(
            questions.values().stream().map(Confirmation::affairOfId).distinct().toList());
    Map<String, TaskSubject> subjects = new HashMap<>();
    ids.forEach(
        (key, id) -> {
          Confirmation question = questions.get(id);
          if (question != null) {
            subjects.put(
                key,
                new TaskSubject(
                    question.personId(),
                    "untuk urusan " + whose.get(question.affairOfId()).name()));
          }
        });
    return subjects;
  }
}
