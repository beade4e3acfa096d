package id.bangkom.programme;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.engine.BusinessKey;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes and where each stands. */
@Repository
public class Programmes {

  /** Which dialogue all processes of its programmes are about. */
  public static final BusinessKey DIALOGUE_KEY = Dialogue.KEY;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Programmes(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** Opens a programme that has yet to be agreed on; its guide comes with {@link Guides}. */
  public Programme open(
      long dialogueId,
      Method method,
      Employee participant,
      long focusCompetencyId,
      String processInstanceId) {
    jdbc.sql(
            """
            insert into programme (dialogue_id, method, participant_id, guide_certified,
              focus_competency_id, status, process_instance_id, opened_at)
            values (?, ?, ?, false, ?, 'AGREEING', ?, ?)
            """)
        .params(
            dialogueId,
            method.name(),
            participant.id(),
            focusCompetencyId,
            processInstanceId,
            OffsetDateTime.now(clock))
        .update();
    return jdbc.sql("select * from programme where process_instance_id = ?")
        .param(processInstanceId)
        .query(Programme.class)
        .single();
  }

  /**
   * The programme that a process is about: the last one of its dialogue, as the next begins when it
   * has ended.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  public Programme of(VariableScope process) {
    return latestOf(DIALOGUE_KEY.idIn(process)).orElseThrow(Programmes::unknown);
  }

  /**
   * The same for the business key of a process, which may be about something else.
   *
   * @param businessKey may be null
   */
  public Optional<Programme> find(String businessKey) {
    return DIALOGUE_KEY.isKeyOf(businessKey)
        ? latestOf(DIALOGUE_KEY.idIn(businessKey))
        : Optional.empty();
  }

  private static Refusal unknown() {
    return Refusal.unknown("Program ini tidak ditemukan.");
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  public Programme get(long id) {
    return jdbc.sql("select * from programme where id = ?")
        .param(id)
        .query(Programme.class)
        .optional()
        .orElseThrow(Programmes::unknown);
  }

  /**
   * Keeps everybody else from changing the programme until the transaction ends; read it again
   * afterwards.
   */
  public void lock(long id) {
    jdbc.sql("select id from programme where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  /** All whose sheet is being signed. */
  public List<Programme> documenting() {
    return jdbc.sql("select * from programme where status = 'DOCUMENTING' order by id")
        .query(Programme.class)
        .list();
  }

  /** The programme that a dialogue led to last, if any did. */
  public Optional<Programme> latestOf(long dialogueId) {
    return jdbc.sql("select * from programme where dialogue_id = ? order by id desc limit 1")
        .param(dialogueId)
        .query(Programme.class)
        .optional();
  }

  /** The programmes to which several dialogues led last, by dialogue; one without is missing. */
  public Map<Long, Programme> latestOf(Collection<Long> dialogueIds) {
    return dialogueIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select * from programme where id in (
                  select max(p.id) from programme p where p.dialogue_id in (:dialogues)
                  group by p.dialogue_id)
                """)
            .param("dialogues", dialogueIds)
            .query(Programme.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Programme::dialogueId, programme -> programme));
  }

  /** The programme of a dialogue that has not come to an end, if there is one. */
  public Optional<Programme> runningOf(long dialogueId) {
    return latestOf(dialogueId)
        .filter(p -> p.status() != ProgrammeStatus.COMPLETED)
        .filter(p -> p.status() != ProgrammeStatus.WITHDRAWN);
  }

  /** In which of these dialogues a programme has not come to an end. */
  public Set<Long> runningIn(Collection<Long> dialogueIds) {
    return dialogueIds.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select dialogue_id from programme
                where dialogue_id in (:dialogues) and status not in ('COMPLETED', 'WITHDRAWN')
                """)
            .param("dialogues", dialogueIds)
            .query(Long.class)
            .set();
  }

  /** The programmes of a method in which this guide holds sessions now. */
  public List<Programme> holdingSessions(long guideId, Method method) {
    return jdbc.sql(
            """
            select * from programme
            where guide_id = ? and method = ? and status = 'RUNNING' order by id
            """)
        .params(guideId, method.name())
        .query(Programme.class)
        .list();
  }

  /** Those in which this guide is, and that have not come to an end. */
  public List<Programme> runningWithGuide(Employee guide) {
    return jdbc.sql(
            """
            select * from programme
            where guide_id = ? and status not in ('COMPLETED', 'WITHDRAWN') order by id
            """)
        .param(guide.id())
        .query(Programme.class)
        .list();
  }

  /** Those of these dialogues that have not come to an end, the oldest first. */
  public List<Programme> running(Collection<Long> dialogueIds) {
    return dialogueIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from programme
                where dialogue_id in (:dialogues) and status not in ('COMPLETED', 'WITHDRAWN')
                order by id
                """)
            .param("dialogues", dialogueIds)
            .query(Programme.class)
            .list();
  }

  /** Those before it of the same participant, method and competency, the newest first. */
  public List<Programme> before(Programme programme) {
    return jdbc.sql(
            """
            select * from programme
            where participant_id = ? and method = ? and focus_competency_id = ? and id < ?
            order by id desc
            """)
        .params(
            programme.participantId(),
            programme.method().name(),
            programme.focusCompetencyId(),
            programme.id())
        .query(Programme.class)
        .list();
  }

  /** The others of its guide and method in which sessions are held now. */
  public List<Programme> runningBeside(Programme programme) {
    return holdingSessions(programme.guideId(), programme.method()).stream()
        .filter(other -> other.id() != programme.id())
        .toList();
  }

  /** Whether the sheet that comes now is not the last one. */
  public void closeSheetAndGoOn(long id, boolean goesOn) {
    jdbc.sql("update programme set interim_sheet = ? where id = ?").params(goesOn, id).update();
  }

  /**
   * Moves a programme on. A withdrawn one stays withdrawn.
   *
   * @throws Refusal CONFLICT when it is completed
   */
  public void moveTo(long id, ProgrammeStatus status) {
    Programme before = get(id);
    int moved =
        jdbc.sql(
                """
                update programme set status = ?
                where id = ? and status not in ('WITHDRAWN', 'COMPLETED')
                """)
            .params(status.name(), id)
            .update();
    if (moved == 0 && before.status() == ProgrammeStatus.COMPLETED) {
      throw notThere(id);
    }
    if (moved > 0) {
      tellOfMove(before, before.status(), status);
    }
  }

  /**
   * Takes a step that is taken once: a process that is moved or started again repeats nothing.
   *
   * @throws Refusal CONFLICT when the programme does not stand where that step begins
   */
  public void move(long id, ProgrammeStatus from, ProgrammeStatus to) {
    int moved =
        jdbc.sql("update programme set status = ? where id = ? and status = ?")
            .params(to.name(), id, from.name())
            .update();
    if (moved == 0) {
      throw notThere(id);
    }
    tellOfMove(get(id), from, to);
  }

  private void tellOfMove(Programme programme, ProgrammeStatus from, ProgrammeStatus to) {
    boolean began = to == ProgrammeStatus.RUNNING;
    boolean ended = from == ProgrammeStatus.RUNNING;
    // A mentoring without mentor has nobody to be told.
    if (began != ended && programme.guideId() != null) {
      events.publishEvent(new RunningProgrammesChanged(programme.guideId(), programme.method()));
    }
  }

  private Refusal notThere(long id) {
    return Refusal.conflict(
        "Langkah ini tidak cocok dengan keadaan program (%s): sudah dilakukan, atau belum gilirannya; muat ulang halaman."
            .formatted(get(id).status().label()));
  }

  /** Records who ended the programme and why; the status follows with the process. */
  public void recordWithdrawal(long id, Employee by, String reason) {
    jdbc.sql(
            """
            update programme set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ? and withdrawn_at is null
            """)
        .params(by.id(), OffsetDateTime.now(clock), reason, id)
        .update();
  }
}
