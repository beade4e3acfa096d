package id.bangkom.programme;

import id.bangkom.audit.Unrecorded;
import id.bangkom.engine.TaskReferences;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The guide's private notes beside a task. They go straight to their table: never through a process
 * variable, a form or the engine's history.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}/private-note")
class PrivateNoteController {

  private final TaskService taskService;
  private final TaskReferences references;
  private final Workforce workforce;
  private final Programmes programmes;
  private final PrivateNotes notes;

  PrivateNoteController(
      TaskService taskService,
      TaskReferences references,
      Workforce workforce,
      Programmes programmes,
      PrivateNotes notes) {
    this.taskService = taskService;
    this.references = references;
    this.workforce = workforce;
    this.programmes = programmes;
    this.notes = notes;
  }

  /** No content beside a task that has none: Tasklist asks of every task. */
  @GetMapping
  ResponseEntity<Note> read(@PathVariable String taskId) {
    Employee author = workforce.currentEmployee();
    return guided(taskId, author)
        .map(programme -> ResponseEntity.ok(Note.of(notes.of(programme.id(), author))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  @Unrecorded("a coach's own, seen by nobody else")
  @Transactional
  Note save(@PathVariable String taskId, @RequestBody NewNote note) {
    Employee author = workforce.currentEmployee();
    if (note.text() == null || note.goesOnFrom() == null) {
      throw Refusal.malformed(
          "Catatan tidak terbaca; kirim isi catatan dan isi yang diubah dengannya.");
    }
    Programme programme =
        guided(taskId, author)
            .orElseThrow(() -> Refusal.unknown("Tidak ada catatan pribadi untuk tugas ini."));
    return Note.of(notes.save(programme.id(), author, note.text(), note.goesOnFrom()));
  }

  /**
   * The same answer whether there is no such task or it is not the caller's: nothing is revealed.
   */
  private Optional<Programme> guided(String taskId, Employee caller) {
    Task task =
        taskService.createTaskQuery().taskId(taskId).taskAssignee(caller.login()).singleResult();
    return Optional.ofNullable(task)
        // A claim's task or a rule's is about no programme.
        .flatMap(one -> programmes.find(references.of(one)))
        .filter(programme -> programme.isGuide(caller));
  }

  /** What was typed, and what it was typed upon. */
  record NewNote(String text, List<String> goesOnFrom) {}

  record Note(String text, OffsetDateTime changedAt) {

    static Note of(PrivateNotes.PrivateNote note) {
      return new Note(note.content(), note.changedAt());
    }
  }
}
