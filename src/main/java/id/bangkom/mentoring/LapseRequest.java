package id.bangkom.mentoring;

import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The mentor did not answer in time: the request is closed, the employee may ask again. */
@Component
class LapseRequest implements JavaDelegate {

  private final Programmes programmes;
  private final MentorRequests requests;

  LapseRequest(Programmes programmes, MentorRequests requests) {
    this.programmes = programmes;
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.lapse(programmes.of(execution).id());
  }
}
