package id.bangkom.recalculation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calculates the next group of employees; the transaction of the job keeps what it found. */
@Component
class RecalculateSome implements JavaDelegate {

  private final Recalculations recalculations;

  RecalculateSome(Recalculations recalculations) {
    this.recalculations = recalculations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = RecalculationProcess.RECALCULATION_ID.of(execution);
    RecalculationProcess.GOES_ON.set(
        execution, recalculations.goOn(id, RecalculationProcess.LANE.of(execution)));
  }
}
