package id.bangkom.sheet;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A rule administrator names who signs where the participant has no head above. */
@Component
class NameHead extends HumanTask {

  private final Programmes programmes;
  private final SheetComposition composition;
  private final SheetForm sheetForm;
  private final Workforce workforce;
  private final AuditTrail trail;

  NameHead(
      Programmes programmes,
      SheetComposition composition,
      SheetForm sheetForm,
      Workforce workforce,
      AuditTrail trail) {
    this.programmes = programmes;
    this.composition = composition;
    this.sheetForm = sheetForm;
    this.workforce = workforce;
    this.trail = trail;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    sheetForm.show(programme, form);
    form.rows(
        "candidates",
        workforce.officials().stream()
            .filter(e -> e.id() != programme.participantId())
            .map(e -> new FormContext.Option(e.name() + " – " + e.post(), e.nip()))
            .toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tunjuk penanda tangan lembar " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee administrator = workforce.currentEmployee();
    if (administrator.id() == programme.participantId()) {
      throw Refusal.forbidden(
          "Penanda tangan untuk program Anda sendiri harus ditunjuk administrator lain.");
    }
    Employee head =
        workforce
            .byNip(submission.text("headNip", "Penanda tangan"))
            .orElseThrow(() -> Refusal.rule("Penanda tangan tidak dikenal; pilih dari daftar."));
    composition.nameHead(programme, head, administrator);
    trail.record(
        Act.HEAD_NAMED,
        workforce.byId(programme.participantId()).described(),
        "Penanda tangan %s, program %d".formatted(head.described(), programme.id()));
    ActivitySheetProcess.HEAD_LOGIN.set(task, head.login());
  }
}
