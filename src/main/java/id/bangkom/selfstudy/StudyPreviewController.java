package id.bangkom.selfstudy;

import id.bangkom.audit.Unrecorded;
import id.bangkom.engine.TaskReferences;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the days in the form would count, before they are sent. Nothing is written. */
@RestController
class StudyPreviewController {

  private static final String TASK = "userTask_logStudy";

  private final TaskService taskService;
  private final TaskReferences references;
  private final Workforce workforce;
  private final Programmes programmes;
  private final StudyLog log;
  private final SelfStudySettings settings;

  StudyPreviewController(
      TaskService taskService,
      TaskReferences references,
      Workforce workforce,
      Programmes programmes,
      StudyLog log,
      SelfStudySettings settings) {
    this.taskService = taskService;
    this.references = references;
    this.workforce = workforce;
    this.programmes = programmes;
    this.log = log;
    this.settings = settings;
  }

  @PostMapping("/api/tasks/{taskId}/study-preview")
  @Unrecorded("changes nothing")
  Answer preview(@PathVariable String taskId, @RequestBody Question question) {
    Programme programme = studied(taskId, workforce.currentEmployee());
    if (question.rows() == null
        || question.rows().size() > StudyLog.MOST_AT_ONCE
        || question.rows().stream().anyMatch(Question.Row::incomplete)) {
      throw Refusal.malformed(
          "Kirim 1 sampai %d baris, masing-masing dengan tanggal, lama, dan sumber."
              .formatted(StudyLog.MOST_AT_ONCE));
    }
    List<StudyEntry> entries = question.rows().stream().map(Question.Row::entry).toList();
    List<StudyLog.Preview> previews = log.preview(programme, entries);
    BigDecimal total =
        previews.stream()
            .map(StudyLog.Preview::credit)
            .filter(Objects::nonNull)
            .map(credit -> credit.countedJp())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Answer(
        previews.stream().map(Answer.Row::of).toList(),
        Wording.jp(total),
        log.copies(programme, entries, settings.copiedDays()));
  }

  /** The same answer whether there is no such task or it is not the caller's. */
  private Programme studied(String taskId, Employee caller) {
    Task task =
        taskService
            .createTaskQuery()
            .taskId(taskId)
            .taskAssignee(caller.login())
            .taskDefinitionKey(TASK)
            .singleResult();
    Programme programme =
        Optional.ofNullable(task)
            .flatMap(one -> programmes.find(references.of(one)))
            .orElseThrow(() -> Refusal.unknown("Tugas mencatat hari belajar ini tidak ditemukan."));
    programme.requireParticipant(caller);
    return programme;
  }

  /** The rows of the form that are filled in. */
  record Question(List<Row> rows) {

    /** A day; all three are needed. */
    record Row(LocalDate date, Integer minutes, Long sourceId) {

      private boolean incomplete() {
        return date == null || minutes == null || sourceId == null;
      }

      private StudyEntry entry() {
        return new StudyEntry(null, date, minutes, sourceId, "");
      }
    }
  }

  /**
   * @param totalJp what the rows that can stand would count together, in words
   * @param copies remarks on rows that look copied
   */
  record Answer(List<Row> rows, String totalJp, List<String> copies) {

    /** Either the problem, or the JP with their explanation. */
    record Row(String problem, String jp, String explanation) {

      private static Row of(StudyLog.Preview preview) {
        return preview.credit() == null
            ? new Row(preview.problem(), null, null)
            : new Row(
                null, Wording.jp(preview.credit().countedJp()), preview.credit().explanation());
      }
    }
  }
}
