package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.jp.JpPreview;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Meetings;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant confirms the recorded session, or disputes it with a remark. */
@Component
class ConfirmSession extends HumanTask {

  private enum Decision {
    CONFIRM,
    DISPUTE
  }

  private final Programmes programmes;
  private final Meetings meetings;
  private final GuidanceForm guidanceForm;
  private final Workforce workforce;

  ConfirmSession(
      Programmes programmes, Meetings meetings, GuidanceForm guidanceForm, Workforce workforce) {
    this.programmes = programmes;
    this.meetings = meetings;
    this.guidanceForm = guidanceForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    guidanceForm.show(programme, form);
    Meeting recorded = meetings.recorded(programme.id()).orElseThrow();
    form.number("sessionNumber", recorded.sessionNumber())
        .text("sessionDay", Wording.day(recorded.sessionDate()))
        .text("sessionTime", Wording.time(recorded.startTime()))
        .number("sessionMinutes", recorded.minutes())
        .text("sessionMode", recorded.mode().label())
        .text("sessionPhase", recorded.phase() == null ? null : recorded.phase().label())
        .text("sessionMaterial", recorded.material())
        .text("sessionFollowUp", recorded.followUp() == null ? "tidak ada" : recorded.followUp())
        .text("sessionRemark", meetings.remark(programme, recorded).orElse(null));
  }

  @Override
  protected void showNow(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    JpPreview preview =
        meetings.preview(programme, meetings.recorded(programme.id()).orElseThrow());
    form.text("previewJp", Wording.jp(preview.countedJp()))
        .text("previewExplanation", preview.explanation());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Konfirmasi sesi dengan " + shown(task, "guideName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee participant = workforce.currentEmployee();
    boolean confirmed =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.CONFIRM;
    if (confirmed) {
      meetings.confirm(programme, participant);
    } else {
      meetings.dispute(programme, participant, submission.text("remark", "Apa yang tidak sesuai"));
      GuidanceProcess.MORE_SESSIONS.set(task, true);
    }
    GuidanceProcess.SESSION_CONFIRMED.set(task, confirmed);
  }
}
