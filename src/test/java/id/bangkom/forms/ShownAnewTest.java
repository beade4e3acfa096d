package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks that are open while a release comes in which shows them otherwise. */
class ShownAnewTest extends RunningApplicationTest {

  private static final String TYPED = "[Buka](https://x.example) **segera**";
  private static final String PLAIN =
      "\\[Buka\\]\\(https\\:\\/\\/x\\.example\\) \\*\\*segera\\*\\*";

  @Autowired ManagementService managementService;
  @Autowired ShownAnew shownAnew;

  private List<Task> open;

  /** As a release left them that set what people typed into its forms as it was. */
  @BeforeEach
  void ofTheReleaseBefore() {
    checkNote.context = TYPED;
    open = List.of(taskOf(EMPLOYEE), taskOf(OTHER_EMPLOYEE));
    showMarkup();
    managementService.deleteProperty(ShownAnew.PROPERTY);
  }

  private void showMarkup() {
    open.forEach(task -> taskService.setVariableLocal(task.getId(), "shown", TYPED));
  }

  private List<Object> shown() {
    return open.stream().map(task -> taskService.getVariableLocal(task.getId(), "shown")).toList();
  }

  @Test
  void afterTheUpdateNoOpenTaskShowsMarkup() {
    shownAnew.afterUpdate();
    assertThat(shown()).containsExactly(PLAIN, PLAIN);
  }

  @Test
  void laterStartsTouchNoTask() {
    shownAnew.afterUpdate();
    showMarkup();
    shownAnew.afterUpdate();
    assertThat(shown()).containsExactly(TYPED, TYPED);
  }

  @Test
  void aTaskWhoseListenerFailsKeepsNobodyFromStartingAndShowsNoMarkupEither() {
    checkNote.context = null;
    shownAnew.afterUpdate();
    assertThat(shown()).containsExactly(PLAIN, PLAIN);
  }
}
