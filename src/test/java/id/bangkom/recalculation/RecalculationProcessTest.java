package id.bangkom.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;

import id.bangkom.testing.DiagramWalk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code recalculation}: one group of employees after the other, each a job. */
class RecalculationProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("recalculation");

  @Test
  void everyGroupIsAJobOfItsOwn() {
    ProcessInstance recalculation =
        walk.start("recalculation-1", "recalculationId", 1L, "lane", 0L);
    assertThat(walk.calls()).as("nothing happens while somebody waits").isEmpty();

    walk.answer("recalculateSome", "goesOn", true);
    execute(walk.jobs().get(0));
    assertThat(walk.calls()).containsExactly("recalculateSome");
    assertThat(recalculation).isActive();

    walk.answer("recalculateSome", "goesOn", false);
    execute(walk.jobs().get(0));
    assertThat(walk.timesCalled("recalculateSome")).isEqualTo(2);
    assertThat(recalculation).isEnded().hasPassed("endEvent_recalculationEnded");
  }

  @Test
  void nobodyHasATaskInIt() {
    walk.start("recalculation-1", "recalculationId", 1L, "lane", 0L);
    assertThat(walk.userTasks()).isEmpty();
    assertThat(walk.jobs()).hasSize(1);
  }
}
