package id.bangkom.development;

import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A rule administrator appoints who guides an employee without supervisor. */
@Component
class AppointGuide extends HumanTask {

  private final Dialogues dialogues;
  private final GuideAppointments appointments;
  private final Workforce workforce;

  AppointGuide(Dialogues dialogues, GuideAppointments appointments, Workforce workforce) {
    this.dialogues = dialogues;
    this.appointments = appointments;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Employee employee = workforce.byId(dialogues.of(task).employeeId());
    form.text("participantName", employee.name())
        .text("participantPost", employee.post())
        .rows(
            "candidates",
            workforce.officials().stream()
                .filter(e -> e.id() != employee.id())
                .map(e -> new FormContext.Option(e.name() + " – " + e.post(), e.nip()))
                .toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tunjuk pembimbing untuk " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Employee guide =
        workforce
            .byNip(submission.text("guideNip", "Pembimbing"))
            .orElseThrow(() -> Refusal.rule("Pembimbing tidak dikenal; pilih dari daftar."));
    appointments.appoint(dialogues.of(task), guide, workforce.currentEmployee());
    DevelopmentProcess.SUPERVISOR_LOGIN.set(task, guide.login());
  }
}
