package id.bangkom.mentoring;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The mentor accepts the request or declines it; a reason is voluntary. */
@Component
class RespondRequest extends HumanTask {

  private enum Decision {
    ACCEPT,
    DECLINE
  }

  private final Programmes programmes;
  private final MentorRequests requests;
  private final MentoringForm mentoringForm;
  private final Workforce workforce;

  RespondRequest(
      Programmes programmes,
      MentorRequests requests,
      MentoringForm mentoringForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.requests = requests;
    this.mentoringForm = mentoringForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    MentorRequest open = requests.open(programme.id());
    mentoringForm.show(programme, form);
    form.text("wish", open.wish())
        .text("relation", open.relation().label())
        .text("eligibilityReason", open.eligibilityReason());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanggapi permintaan mentor dari " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee mentor = workforce.currentEmployee();
    boolean accepted =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT;
    if (accepted) {
      requests.accept(programme, mentor);
      ProgrammeVariables.GUIDE_LOGIN.set(task, mentor.login());
    } else {
      requests.decline(programme, mentor, submission.optionalText("remark", "Alasan").orElse(null));
    }
    MentoringProcess.MENTOR_FOUND.set(task, accepted);
  }
}
