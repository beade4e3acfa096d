package id.bangkom.guidance;

import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.FormContext;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Meetings;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.SessionRecord;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * One meeting of a guide with several participants of the guide's own programmes: recorded once, as
 * if the guide had filled in the form of each, so that every participant confirms for oneself and
 * every programme stays its own.
 */
@Component
class GroupSessions {

  private static final String TASK = "userTask_recordSession";

  /** What the form chooses from. */
  private static final String OPTIONS = "groupOptions";

  private final Programmes programmes;
  private final Meetings meetings;
  private final Workforce workforce;
  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  GroupSessions(
      Programmes programmes,
      Meetings meetings,
      Workforce workforce,
      TaskService taskService,
      RuntimeService runtimeService,
      Unrestricted unrestricted) {
    this.programmes = programmes;
    this.meetings = meetings;
    this.workforce = workforce;
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /**
   * Offers the guide's other running programmes of the same method, by participant, and offers this
   * one in their open tasks, which appeared before it.
   */
  void offer(Programme programme, FormContext form) {
    List<Programme> beside = programmes.runningBeside(programme);
    offer(beside, form);
    for (Programme other : beside) {
      offerAnew(other);
    }
  }

  // Whoever's act brought this task about need not be the guide whose other tasks change.
  private void offerAnew(Programme other) {
    List<Programme> beside = programmes.runningBeside(other);
    unrestricted.call(
        () -> {
          for (Task open : open(other)) {
            // Somebody may finish it in this moment; it then needs no offer.
            if (offered(open).filter(offered -> !offered.equals(ids(beside))).isPresent()) {
              offer(beside, new FormContext(taskService, open.getId()));
            }
          }
          return null;
        });
  }

  private static List<String> ids(List<Programme> programmes) {
    return programmes.stream().map(p -> String.valueOf(p.id())).toList();
  }

  /** Empty when the task is gone. */
  private Optional<List<String>> offered(Task open) {
    return Optional.ofNullable(
            runtimeService
                .createVariableInstanceQuery()
                .taskIdIn(open.getId())
                .variableName(OPTIONS)
                .singleResult())
        .map(
            options ->
                options.getValue() instanceof SpinJsonNode json
                    ? json.elements().stream().map(o -> o.prop("value").stringValue()).toList()
                    : List.of());
  }

  private void offer(List<Programme> beside, FormContext form) {
    Map<Long, Employee> participants =
        workforce.byIds(beside.stream().map(Programme::participantId).collect(Collectors.toSet()));
    form.rows(
            OPTIONS,
            beside.stream()
                .map(
                    p ->
                        new FormContext.Option(
                            participants.get(p.participantId()).name()
                                + " – "
                                + workforce.competencyName(p.focusCompetencyId()),
                            String.valueOf(p.id())))
                .toList())
        .number("groupSize", beside.size());
  }

  /** The form's fields of a session that was recorded; more sessions follow unless said there. */
  static Map<String, Object> fields(SessionRecord record, String keyName, String groupKey) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", "RECORD");
    fields.put("sessionDate", record.date().toString());
    fields.put("startTime", record.startTime().toString());
    fields.put("minutes", record.minutes());
    fields.put("mode", record.mode().name());
    fields.put("phase", record.phase() == null ? null : record.phase().name());
    fields.put("material", record.material());
    fields.put("followUp", record.followUp());
    fields.put("sessionFollows", "YES");
    fields.put(keyName, groupKey);
    return fields;
  }

  /**
   * Records the same session for other programmes, all or none.
   *
   * @param programmeIds as the form submitted them
   * @throws Refusal RULE when one of them is not the guide's, or waits for something else than a
   *     session; FORBIDDEN and RULE as for a single session
   */
  void recordFor(List<String> programmeIds, Programme programme, Map<String, Object> fields) {
    Map<String, Programme> beside =
        programmes.runningBeside(programme).stream()
            .collect(Collectors.toMap(p -> String.valueOf(p.id()), p -> p));
    for (String id : programmeIds.stream().distinct().toList()) {
      Programme other = beside.get(id);
      if (other == null) {
        throw Refusal.rule(
            "Salah satu peserta lain tidak lagi berada dalam sesi program Anda; hapus dari pilihan,"
                + " atau muat ulang tugas.");
      }
      if (meetings.disputed(other.id()).isPresent()) {
        throw Refusal.rule(
            "Catatan sesi "
                + workforce.byId(other.participantId()).name()
                + " dikembalikan dan belum diperbaiki; perbaiki dahulu pada tugasnya, atau hapus"
                + " dari pilihan.");
      }
      Task task = openTask(other);
      taskService.setVariablesLocal(task.getId(), fields);
      taskService.complete(task.getId());
    }
  }

  private Task openTask(Programme other) {
    return open(other).stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Program "
                        + workforce.byId(other.participantId()).name()
                        + " sedang menunggu hal lain, misalnya konfirmasi sesi sebelumnya; hapus"
                        + " dari pilihan atau tunggu."));
  }

  /** The programme's task to record a session, if there is one that whoever acts may see. */
  private List<Task> open(Programme programme) {
    return taskService
        .createTaskQuery()
        .taskDefinitionKey(TASK)
        .processInstanceBusinessKey(Programmes.DIALOGUE_KEY.of(programme.dialogueId()))
        .listPage(0, 1);
  }
}
