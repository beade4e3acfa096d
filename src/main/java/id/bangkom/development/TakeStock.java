package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.evaluation.Evaluations;
import id.bangkom.evaluation.Outcome;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees what became of the programme, which says how the dialogue goes on. */
@Component
class TakeStock implements JavaDelegate {

  private final Programmes programmes;
  private final Evaluations evaluations;

  TakeStock(Programmes programmes, Evaluations evaluations) {
    this.programmes = programmes;
    this.evaluations = evaluations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.latestOf(Dialogue.KEY.idIn(execution)).orElseThrow();
    Optional<Outcome> outcome = evaluations.outcome(programme.id());
    DevelopmentProcess.PROGRAMME_COMPLETED.set(
        execution, programme.status() == ProgrammeStatus.COMPLETED);
    DevelopmentProcess.GAP_CLOSED.set(
        execution, outcome.filter(o -> o == Outcome.CLOSE).isPresent());
    DevelopmentProcess.SAME_METHOD_AGAIN.set(
        execution, outcome.filter(o -> o == Outcome.CONTINUE).isPresent());
  }
}
