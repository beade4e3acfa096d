package id.bangkom.guidance;

import id.bangkom.programme.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Another guide has to agree first: no further session is recorded until then. */
@Component
class LapseAgreement implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    ProgrammeVariables.AGREED.set(execution, false);
  }
}
