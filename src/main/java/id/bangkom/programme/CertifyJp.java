package id.bangkom.programme;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last signature certifies the JP of the sheet; a withdrawn programme is not evaluated. */
@Component
class CertifyJp implements JavaDelegate {

  private final Programmes programmes;
  private final ActivitySheets sheets;

  CertifyJp(Programmes programmes, ActivitySheets sheets) {
    this.programmes = programmes;
    this.sheets = sheets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(execution));
    sheets.certify(programme);
    boolean withdrawn = programme.withdrawnAt() != null;
    programmes.moveTo(
        programme.id(), withdrawn ? ProgrammeStatus.WITHDRAWN : ProgrammeStatus.EVALUATING);
    ProgrammeVariables.EVALUATION_DUE.set(execution, !withdrawn);
  }
}
