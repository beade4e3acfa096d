package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.wording.DecimalComma;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The claimant puts right what was sent back; everything that was entered is filled in. */
@Component
class ReviseClaim extends HumanTask {

  private final Claims claims;
  private final ClaimDecisions decisions;
  private final ClaimSending sending;
  private final EvidenceStore evidence;
  private final Workforce workforce;

  ReviseClaim(
      Claims claims,
      ClaimDecisions decisions,
      ClaimSending sending,
      EvidenceStore evidence,
      Workforce workforce) {
    this.claims = claims;
    this.decisions = decisions;
    this.sending = sending;
    this.evidence = evidence;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Claim claim = claims.of(task);
    ClaimFacts facts = claim.facts();
    Evidence file = evidence.get(facts.evidenceId());
    form.text("returned", decisions.last(claim).returned())
        .text("evidenceName", file.name() + ", " + file.readableSize())
        .text("evidenceUrl", ClaimForm.evidenceUrl(claim))
        .text("track", facts.track().name())
        .text("scope", facts.scope().name())
        .text("scopeGround", facts.scopeGround())
        .date("firstDay", facts.firstDay())
        .date("lastDay", facts.lastDay())
        .time("startTime", facts.startTime())
        .text("quantity", DecimalComma.shortest(facts.quantity()))
        .text("title", facts.title())
        .text("organiser", facts.organiser())
        .text("certificateNumber", facts.certificateNumber())
        .text("evidenceId", facts.evidenceId().toString());
    if (facts.internship() != null) {
      form.text("host", facts.internship().host())
          .text("competencyAim", facts.internship().competencyAim())
          .text("lesson", facts.internship().lesson())
          .text("adoption", facts.internship().adoption());
    }
  }

  @Override
  protected String title(DelegateTask task) {
    return "Perbaiki klaim Anda";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Claim claim = claims.of(task);
    Claim revised = sending.revise(claim, workforce.currentEmployee(), ClaimFacts.of(submission));
    Supervisor.of(revised, workforce).steer(task);
  }
}
