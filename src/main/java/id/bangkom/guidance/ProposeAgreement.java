package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.jp.Scope;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.AgreementProposal;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The guide proposes what the programme is about; a proposal sent back is offered for change. A new
 * guide may take over what the predecessor agreed on with the participant.
 */
@Component
class ProposeAgreement extends HumanTask {

  private static final int MOST_SESSIONS = 100;

  private enum Decision {
    PROPOSE,
    ADOPT
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final GuidanceForm guidanceForm;
  private final FirstProposal firstProposal;
  private final OfficialDesk desk;

  ProposeAgreement(
      Programmes programmes,
      Agreements agreements,
      GuidanceForm guidanceForm,
      FirstProposal firstProposal,
      OfficialDesk desk) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.guidanceForm = guidanceForm;
    this.firstProposal = firstProposal;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    desk.assignToGuide(task, programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    guidanceForm.show(programme, form);
    form.text("scope", Scope.NATIONAL.name());
    boolean takesOver = takesOver(programme);
    form.flag("takesOver", takesOver)
        .text("decision", takesOver ? Decision.ADOPT.name() : Decision.PROPOSE.name());
    agreements
        .accepted(programme.id())
        .ifPresent(inForce -> form.date("keptFirstDate", inForce.firstDate()));
    agreements
        .latest(programme.id())
        .ifPresentOrElse(last -> prefill(last, form), () -> firstProposal.fillIn(programme, form));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Usulkan kesepakatan kepada " + shown(task, "participantName");
  }

  /** Whether somebody else, as guide before, agreed with the participant on what is in force. */
  private boolean takesOver(Programme programme) {
    return agreements
        .accepted(programme.id())
        .filter(inForce -> inForce.id() == agreements.latest(programme.id()).orElseThrow().id())
        .map(inForce -> !programme.guideId().equals(inForce.proposedBy()))
        .orElse(false);
  }

  private static void prefill(Agreement last, FormContext form) {
    form.text("returned", last.remark())
        .text("goal", last.goal())
        .text("activity", last.activity())
        .text("expectedResult", last.expectedResult())
        .text("scope", last.scope().name())
        .text("scopeGround", last.scopeGround())
        .number("plannedSessions", last.plannedSessions())
        .date("firstDate", last.firstDate())
        .date("deadline", last.deadline());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Capacity guide = desk.asGuide(programme);
    boolean adopts =
        takesOver(programme)
            && submission.choice("decision", "Keputusan", Decision.class) == Decision.ADOPT;
    if (adopts) {
      agreements.adopt(programme, guide);
      ProgrammeVariables.AGREED.set(task, true);
    } else {
      propose(programme, guide, submission);
    }
    GuidanceProcess.ANSWER_NEEDED.set(task, !adopts);
  }

  private void propose(Programme programme, Capacity guide, Submission submission) {
    agreements.propose(
        programme,
        guide,
        new AgreementProposal(
            submission.text("goal", "Tujuan"),
            submission.text("activity", "Kegiatan atau aspek yang dibahas"),
            submission.text("expectedResult", "Hasil yang diharapkan"),
            submission.choice("scope", "Cakupan", Scope.class),
            submission.optionalText("scopeGround", "Dasar cakupan internasional").orElse(null),
            submission.whole("plannedSessions", "Rencana jumlah sesi", 1, MOST_SESSIONS),
            null,
            submission.date("firstDate", "Tanggal pertemuan pertama"),
            submission.date("deadline", "Batas waktu")));
  }
}
