package id.bangkom.recalculation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calculates the next group of employees; the transaction of the job keeps what it found. */
@Component
class RecalculateSome implements JavaDelegate {

  private final NextGroup nextGroup;

  RecalculateSome(NextGroup nextGroup) {
    this.nextGroup = nextGroup;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecalculationProcess.GOES_ON.set(
        execution,
        nextGroup.goOn(
            RecalculationProcess.BUSINESS_KEY.idIn(execution),
            RecalculationProcess.LANE.of(execution)));
  }
}
