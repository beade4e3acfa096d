package id.bangkom.people;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelAct;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A rule administrator who depends on nobody concerned says whether what was recorded about
 * somebody is right.
 */
@Component
class ConfirmPerson extends HumanTask {

  private enum Decision {
    CONFIRM,
    DENY
  }

  private final Confirmations confirmations;
  private final ConfirmationTable table;
  private final Standing standing;
  private final Workforce workforce;
  private final Clock clock;

  ConfirmPerson(
      Confirmations confirmations,
      ConfirmationTable table,
      Standing standing,
      Workforce workforce,
      Clock clock) {
    this.confirmations = confirmations;
    this.table = table;
    this.standing = standing;
    this.workforce = workforce;
    this.clock = clock;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Confirmation question = table.get(id(task));
    Employee whose = workforce.byId(question.affairOfId());
    Employee person = workforce.byId(question.personId());
    form.text("participantName", person.name())
        .text("affairOfName", whose.name())
        .text("affairOfNip", whose.nip())
        .text("affairOfPost", whose.post())
        .text("affairOfUnit", whose.unit())
        .text("personName", person.name())
        .text("personNip", person.nip())
        .text("personPost", person.post())
        .text("personUnit", person.unit())
        .rows("acts", standing.chain(person, whose).stream().map(this::row).toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Konfirmasi data pegawai " + shown(task, "personName");
  }

  private Shown row(PersonnelAct act) {
    return new Shown(
        Wording.moment(act.happenedAt(), clock.getZone()),
        name(act.actor()),
        name(act.subject()),
        "%s: %s%s"
            .formatted(
                act.kind().label(),
                act.detail(),
                act.source() == null ? "" : " (%s)".formatted(act.source())));
  }

  private String name(String login) {
    return workforce.byLogin(login).map(Employee::name).orElse(login);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    boolean confirmed =
        submission.choice("decision", "Jawaban", Decision.class) == Decision.CONFIRM;
    confirmations.answer(id(task), confirmed, submission.text("reason", "Dasar atau alasan"));
    PeopleConfirmationProcess.CONFIRMED.set(task, confirmed);
  }

  private static long id(DelegateTask task) {
    return PeopleConfirmationProcess.confirmationId(task.getExecution().getProcessBusinessKey());
  }

  /** One recorded act, as the form's table shows it. */
  private record Shown(String at, String by, String about, String what) {}
}
