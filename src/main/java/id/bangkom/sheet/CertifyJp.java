package id.bangkom.sheet;

import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The last signature certifies the JP of the sheet. After an interim sheet the programme goes on; a
 * withdrawn programme is not evaluated.
 */
@Component
class CertifyJp implements JavaDelegate {

  private final Programmes programmes;
  private final SheetCertification certification;

  CertifyJp(Programmes programmes, SheetCertification certification) {
    this.programmes = programmes;
    this.certification = certification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.of(execution);
    boolean withdrawn = programme.withdrawnAt() != null;
    boolean goesOn = programme.interimSheet() && !withdrawn;
    programmes.move(programme.id(), ProgrammeStatus.DOCUMENTING, next(withdrawn, goesOn));
    certification.certify(programme);
    programmes.closeSheetAndGoOn(programme.id(), false);
    ProgrammeVariables.EVALUATION_DUE.set(execution, !withdrawn && !goesOn);
    ProgrammeVariables.PROGRAMME_GOES_ON.set(execution, goesOn);
  }

  private static ProgrammeStatus next(boolean withdrawn, boolean goesOn) {
    if (withdrawn) {
      return ProgrammeStatus.WITHDRAWN;
    }
    return goesOn ? ProgrammeStatus.RUNNING : ProgrammeStatus.EVALUATING;
  }
}
