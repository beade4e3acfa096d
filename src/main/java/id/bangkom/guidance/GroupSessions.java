package id.bangkom.guidance;

import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.FormContext;
import id.bangkom.jp.JpOutlook;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Meetings;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.RunningProgrammesChanged;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks around one meeting of a guide with several participants of the guide's own programmes:
 * what each offers to choose from, and that they go on together once it is recorded.
 */
@Component
class GroupSessions {

  private static final String TASK = "userTask_recordSession";

  /** What the form chooses from. */
  private static final String OPTIONS = "groupOptions";

  private final Programmes programmes;
  private final Meetings meetings;
  private final Workforce workforce;
  private final Competencies competencies;
  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  GroupSessions(
      Programmes programmes,
      Meetings meetings,
      Workforce workforce,
      Competencies competencies,
      TaskService taskService,
      RuntimeService runtimeService,
      Unrestricted unrestricted) {
    this.programmes = programmes;
    this.meetings = meetings;
    this.workforce = workforce;
    this.competencies = competencies;
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /** Offers the guide's other running programmes of the same method, by participant. */
  void offer(Programme programme, FormContext form) {
    offer(programmes.runningBeside(programme), form);
  }

  /**
   * What the meeting would add to the JP of each participant, by its day, as far as it is known
   * now.
   */
  void outlook(Programme programme, FormContext form) {
    List<Programme> all = new ArrayList<>(List.of(programme));
    all.addAll(programmes.runningBeside(programme));
    Map<Long, Employee> participants =
        workforce.byIds(all.stream().map(Programme::participantId).collect(Collectors.toSet()));
    form.rows(
        "outlook",
        all.stream()
            .flatMap(
                p ->
                    meetings.outlook(p).stream()
                        .map(
                            days ->
                                Outlook.of(
                                    p,
                                    p.id() == programme.id(),
                                    participants.get(p.participantId()),
                                    days)))
            .toList());
  }

  /**
   * What one more meeting on one of these days adds.
   *
   * @param own whether it is the programme of the form, which needs no choosing
   */
  private record Outlook(
      String programme,
      boolean own,
      String participant,
      String firstDay,
      String lastDay,
      boolean adds,
      String jp,
      String why) {

    static Outlook of(Programme programme, boolean own, Employee participant, JpOutlook.Days days) {
      boolean adds = days.addedJp().signum() > 0;
      return new Outlook(
          String.valueOf(programme.id()),
          own,
          participant.name(),
          days.firstDay().toString(),
          days.lastDay().toString(),
          adds,
          adds ? Wording.jp(days.addedJp()) : "tidak menambah JP",
          days.explanation());
    }
  }

  /** The open tasks of this guide offer from now on what runs beside theirs. */
  @EventListener
  void offerAnew(RunningProgrammesChanged changed) {
    programmes.holdingSessions(changed.guideId(), changed.method()).forEach(this::offerAnew);
  }

  // Whoever's act brought this about need not be the guide whose tasks change.
  private void offerAnew(Programme programme) {
    List<Programme> beside = programmes.runningBeside(programme);
    unrestricted.call(
        () -> {
          for (Task open : open(programme)) {
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
                                + competencies.name(p.focusCompetencyId()),
                            String.valueOf(p.id())))
                .toList())
        .number("groupSize", beside.size());
  }

  /**
   * The programmes whose participants took part in a meeting, too.
   *
   * @param programmeIds as the form submitted them
   * @throws Refusal RULE when one of them is not the guide's, or waits for something else than a
   *     session
   */
  List<Programme> chosen(Programme programme, List<String> programmeIds) {
    Map<String, Programme> beside =
        programmes.runningBeside(programme).stream()
            .collect(Collectors.toMap(p -> String.valueOf(p.id()), p -> p));
    return programmeIds.stream().distinct().map(id -> chosen(beside.get(id))).toList();
  }

  private Programme chosen(Programme other) {
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
    openTask(other);
    return other;
  }

  /**
   * A meeting with these participants, too, was recorded: their tasks to record one are done.
   *
   * @param sessionFollows the answer of each one's form to whether more follow
   */
  void goOn(List<Programme> others, Function<Programme, String> sessionFollows) {
    others.forEach(
        other -> {
          String task = openTask(other).getId();
          taskService.setVariableLocal(task, "sessionFollows", sessionFollows.apply(other));
          taskService.complete(task);
        });
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
