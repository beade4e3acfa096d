package id.bangkom.people;

import id.bangkom.engine.CurrentUser;
import id.bangkom.engine.Role;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.ConfirmationNeeded;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelAct;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the other administrators about somebody who is to act in the affairs of a person on whom the
 * acting one depends: once for the two of them, whatever number of tasks waits for it.
 */
@Service
class Confirmations {

  private final JdbcClient jdbc;
  private final Standing standing;
  private final PersonnelActs acts;
  private final Confirmers confirmers;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final Clock clock;

  Confirmations(
      JdbcClient jdbc,
      Standing standing,
      PersonnelActs acts,
      Confirmers confirmers,
      Workforce workforce,
      CurrentUser currentUser,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      Clock clock) {
    this.jdbc = jdbc;
    this.standing = standing;
    this.acts = acts;
    this.confirmers = confirmers;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /**
   * Starts the process unless the question waits already, or was denied and nothing has been
   * recorded since. Where no administrator could answer, nothing starts; the next attempt asks
   * again.
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
    if (isAsked(needed, upTo)) {
      return;
    }
    String able = String.join(",", confirmers.of(whose, person));
    if (able.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people_confirmation (affair_of_id, person_id, up_to, asked_at)
            values (?, ?, ?, ?)
            """)
        .params(whose.id(), person.id(), upTo, OffsetDateTime.now(clock))
        .update();
    long id =
        jdbc.sql(
                """
                select id from people_confirmation
                where affair_of_id = ? and person_id = ? and up_to = ?
                """)
            .params(whose.id(), person.id(), upTo)
            .query(Long.class)
            .single();
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                PeopleConfirmationProcess.KEY,
                PeopleConfirmationProcess.businessKey(id),
                Map.of(PeopleConfirmationProcess.CONFIRMER_LOGINS.name(), able)));
  }

  private boolean isAsked(ConfirmationNeeded needed, long upTo) {
    return jdbc.sql(
                """
                select count(*) from people_confirmation
                where affair_of_id = ? and person_id = ? and (answered_at is null or up_to >= ?)
                """)
            .params(needed.affairOfId(), needed.personId(), upTo)
            .query(Integer.class)
            .single()
        > 0;
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
    Confirmation question = get(id);
    Employee person = workforce.byId(question.personId());
    Employee whose = workforce.byId(question.affairOfId());
    Employee by = workforce.currentEmployee();
    if (!currentUser.has(Role.RULE_ADMINISTRATORS) || !confirmers.may(by.login(), whose, person)) {
      throw Refusal.forbidden(
          "Konfirmasi ini hanya dapat dijawab administrator aturan yang tidak dicatat, diubah, atau"
              + " diangkat oleh %s; kembalikan tugas ini.".formatted(whose.name()));
    }
    int answered =
        jdbc.sql(
                """
                update people_confirmation
                set confirmed = ?, reason = ?, answered_by = ?, answered_at = ?
                where id = ? and answered_at is null
                """)
            .params(confirmed, reason, by.id(), OffsetDateTime.now(clock), id)
            .update();
    if (answered == 0) {
      throw Refusal.conflict("Konfirmasi ini sudah dijawab; muat ulang daftar tugas.");
    }
    acts.recordAnswer(
        confirmed ? ActKind.CONFIRMED : ActKind.DENIED,
        person.login(),
        whose.login(),
        question.upTo(),
        "Dalam urusan %s. %s".formatted(whose.name(), reason));
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  Confirmation get(long id) {
    return find(id)
        .orElseThrow(
            () -> Refusal.unknown("Konfirmasi ini tidak ditemukan; muat ulang daftar tugas."));
  }

  private Optional<Confirmation> find(long id) {
    return jdbc.sql(
            """
            select id, affair_of_id, person_id, up_to, answered_at from people_confirmation
            where id = ?
            """)
        .param(id)
        .query(Confirmation.class)
        .optional();
  }
}
