package id.bangkom.evaluation;

import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Means, categories and the outcome of the programme, each by its table. */
@Component
class DecideOutcome implements JavaDelegate {

  private final Programmes programmes;
  private final Outcomes outcomes;

  DecideOutcome(Programmes programmes, Outcomes outcomes) {
    this.programmes = programmes;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.of(execution);
    programmes.move(programme.id(), ProgrammeStatus.EVALUATING, ProgrammeStatus.COMPLETED);
    outcomes.decide(programme);
  }
}
