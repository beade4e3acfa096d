package id.bangkom.coaching;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Submission;
import id.bangkom.jp.Scope;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.AgreementProposal;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The coach proposes what the coaching is about; a proposal sent back is offered for change. */
@Component
class ProposeAgreement extends HumanTask {

  private static final int MOST_SESSIONS = 100;

  private final Programmes programmes;
  private final Agreements agreements;
  private final CoachingForm coachingForm;
  private final Workforce workforce;

  ProposeAgreement(
      Programmes programmes,
      Agreements agreements,
      CoachingForm coachingForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.coachingForm = coachingForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task));
    coachingForm.show(programme, form);
    form.text("scope", Scope.NATIONAL.name());
    agreements.latest(programme.id()).ifPresent(sentBack -> prefill(sentBack, form));
  }

  private static void prefill(Agreement sentBack, FormContext form) {
    form.text("returned", sentBack.remark())
        .text("goal", sentBack.goal())
        .text("activity", sentBack.activity())
        .text("expectedResult", sentBack.expectedResult())
        .text("scope", sentBack.scope().name())
        .text("scopeGround", sentBack.scopeGround())
        .number("plannedSessions", sentBack.plannedSessions())
        .date("firstDate", sentBack.firstDate())
        .date("deadline", sentBack.deadline());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    agreements.propose(
        programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task)),
        workforce.currentEmployee(),
        new AgreementProposal(
            submission.text("goal", "Tujuan"),
            submission.text("activity", "Kegiatan"),
            submission.text("expectedResult", "Hasil yang diharapkan"),
            submission.choice("scope", "Cakupan", Scope.class),
            submission.optionalText("scopeGround", "Dasar cakupan internasional").orElse(null),
            submission.whole("plannedSessions", "Rencana jumlah sesi", 1, MOST_SESSIONS),
            submission.date("firstDate", "Tanggal pertemuan pertama"),
            submission.date("deadline", "Batas waktu")));
  }
}
