package id.bangkom.recalculation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calculates the next group of employees; the transaction of the job keeps what it found. */
@Component
class RecalculateSome implements JavaDelegate {

  private final Recalculations recalculations;
  private final Trials trials;

  RecalculateSome(Recalculations recalculations, Trials trials) {
    this.recalculations = recalculations;
    this.trials = trials;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = RecalculationProcess.BUSINESS_KEY.idIn(execution);
    long lane = RecalculationProcess.LANE.of(execution);
    RecalculationProcess.GOES_ON.set(
        execution, trials.contains(id) ? trials.goOn(id, lane) : recalculations.goOn(id, lane));
  }
}
