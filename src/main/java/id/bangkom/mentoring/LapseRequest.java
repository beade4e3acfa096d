package id.bangkom.mentoring;

import id.bangkom.programme.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The mentor did not answer in time: the request is closed, the employee may ask again. */
@Component
class LapseRequest implements JavaDelegate {

  private final MentorRequests requests;

  LapseRequest(MentorRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.lapse(ProgrammeVariables.PROGRAMME_ID.of(execution));
  }
}
