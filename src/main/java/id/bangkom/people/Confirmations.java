package id.bangkom.people;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.accounts.RoleChanged;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.TaskReferences;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.ConfirmationNeeded;
import id.bangkom.workforce.Confirmers;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelAct;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the other administrators about somebody who is to act in the affairs of a person on whom the
 * acting one depends: once for the two of them, whatever number of tasks waits for it.
 */
@Service
class Confirmations {

  private final ConfirmationTable table;
  private final Standing standing;
  private final PersonnelActs acts;
  private final Confirmers confirmers;
  private final ConfirmationTasks tasks;
  private final TaskReferences references;
  private final AuditTrail audit;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  Confirmations(
      ConfirmationTable table,
      Standing standing,
      PersonnelActs acts,
      Confirmers confirmers,
      ConfirmationTasks tasks,
      TaskReferences references,
      AuditTrail audit,
      Workforce workforce,
      CurrentUser currentUser,
      RuntimeService runtimeService,
      Unrestricted unrestricted) {
    this.table = table;
    this.standing = standing;
    this.acts = acts;
    this.confirmers = confirmers;
    this.tasks = tasks;
    this.references = references;
    this.audit = audit;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /**
   * Starts the process unless the question waits already, or was denied and nothing has been
   * recorded since. Who could answer one that waits may have changed: it is offered to those who
   * can now. Where nobody can, system administrators find it in the audit trail, and it waits for
   * the next one who becomes rule administrator and can.
   */
  @EventListener
  @Transactional
  void ask(ConfirmationNeeded needed) {
    Employee person = workforce.byId(needed.personId());
    Employee whose = workforce.byId(needed.affairOfId());
    List<PersonnelAct> open = standing.open(person, whose);
    if (open.isEmpty()) {
      return;
    }
    // Also what others did meanwhile: it may be what put right what was denied.
    long upTo = acts.lastOn(person);
    Optional<Long> known = table.waiting(needed);
    if (known.isEmpty() && table.reaches(needed, upTo)) {
      return;
    }
    List<String> able = confirmers.of(whose, person);
    boolean changed;
    if (known.isPresent()) {
      changed = tasks.offer(known.get(), able);
    } else {
      start(needed, upTo, able);
      changed = true;
    }
    if (able.isEmpty() && changed) {
      audit.record(
          Act.CONFIRMER_MISSING,
          person.described(),
          "Dalam urusan %s".formatted(whose.described()));
    }
  }

  private void start(ConfirmationNeeded needed, long upTo, List<String> able) {
    table.insert(needed, upTo);
    long id = table.waiting(needed).orElseThrow();
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                PeopleConfirmationProcess.KEY,
                PeopleConfirmationProcess.businessKey(id),
                Map.of(PeopleConfirmationProcess.CONFIRMER_LOGINS.name(), String.join(",", able))));
  }

  /** Who becomes a rule administrator is offered what waits, and who stops being one no more. */
  @EventListener
  void changed(RoleChanged change) {
    if (change.role() != Role.RULE_ADMINISTRATORS) {
      return;
    }
    for (Task task : tasks.waiting()) {
      if (!change.given()) {
        tasks.remove(task, change.login());
      } else if (mayAnswer(change.login(), task)) {
        tasks.add(task, change.login());
      }
    }
  }

  private boolean mayAnswer(String login, Task task) {
    Confirmation question =
        table.get(PeopleConfirmationProcess.confirmationId(references.of(task)));
    return confirmers.may(
        login, workforce.byId(question.affairOfId()), workforce.byId(question.personId()));
  }

  /**
   * Another administrator answers.
   *
   * @param reason what was looked at, or what is wrong
   * @throws Refusal FORBIDDEN to those whom {@link Confirmers} does not name, CONFLICT when it was
   *     answered
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void answer(long id, boolean confirmed, String reason) {
    Confirmation question = table.get(id);
    Employee person = workforce.byId(question.personId());
    Employee whose = workforce.byId(question.affairOfId());
    Employee by = workforce.currentEmployee();
    if (!currentUser.has(Role.RULE_ADMINISTRATORS) || !confirmers.may(by.login(), whose, person)) {
      throw Refusal.forbidden(
          "Konfirmasi ini hanya dapat dijawab administrator aturan yang tidak dicatat, diubah, atau"
              + " diangkat oleh %s; kembalikan tugas ini.".formatted(whose.name()));
    }
    if (!table.answer(id, confirmed, reason, by)) {
      throw Refusal.conflict("Konfirmasi ini sudah dijawab; muat ulang daftar tugas.");
    }
    acts.recordAnswer(
        confirmed ? ActKind.CONFIRMED : ActKind.DENIED,
        person.login(),
        whose.login(),
        question.upTo(),
        "Dalam urusan %s. %s".formatted(whose.name(), reason));
    audit.record(
        confirmed ? Act.PERSON_CONFIRMED : Act.PERSON_DENIED,
        person.described(),
        "Dalam urusan %s".formatted(whose.described()));
  }
}
