package id.bangkom.tasks;

import id.bangkom.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the logged-in person has to do. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

  private static final int LONGEST_SEARCH = 100;

  private final OwnTasks ownTasks;
  private final AfterSending afterSending;

  TaskController(OwnTasks ownTasks, AfterSending afterSending) {
    this.ownTasks = ownTasks;
    this.afterSending = afterSending;
  }

  /**
   * @param q part of a name, a NIP or a step; empty for all
   * @param sort due, newest or name
   */
  @GetMapping
  TaskList list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "due") String sort) {
    String text = q.strip();
    if (text.length() > LONGEST_SEARCH) {
      throw Refusal.malformed(
          "Pencarian paling panjang %d karakter; pakai sebagian nama, NIP, atau langkah."
              .formatted(LONGEST_SEARCH));
    }
    return ownTasks.list(text, TaskOrder.of(sort));
  }

  @GetMapping("/{taskId}")
  OpenTask task(@PathVariable String taskId) {
    return ownTasks.get(taskId);
  }

  @GetMapping("/{taskId}/after")
  SentTask after(@PathVariable String taskId) {
    return afterSending.of(taskId);
  }
}
