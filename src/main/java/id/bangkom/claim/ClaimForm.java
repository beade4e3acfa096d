package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditReason;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpRules;
import id.bangkom.jp.RuleReference;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about a claim shows: what is claimed, its JP, what to notice, who decided. */
@Component
class ClaimForm {

  private final ClaimDecisions decisions;
  private final ClaimPreviews previews;
  private final EvidenceStore evidence;
  private final JpLedger ledger;
  private final JpRules jpRules;
  private final Workforce workforce;
  private final Clock clock;

  ClaimForm(
      ClaimDecisions decisions,
      ClaimPreviews previews,
      EvidenceStore evidence,
      JpLedger ledger,
      JpRules jpRules,
      Workforce workforce,
      Clock clock) {
    this.decisions = decisions;
    this.previews = previews;
    this.evidence = evidence;
    this.ledger = ledger;
    this.jpRules = jpRules;
    this.workforce = workforce;
    this.clock = clock;
  }

  void show(Claim claim, FormContext form) {
    ClaimFacts facts = claim.facts();
    Employee claimant = workforce.byId(claim.claimantId());
    Evidence file = evidence.get(facts.evidenceId());
    // The lists of tasks show this name beside each task.
    form.text("participantName", claimant.name())
        .text("participantNip", claimant.nip())
        .text("participantPost", claimant.post())
        .text("participantUnit", claimant.unit())
        .text("trackLabel", facts.track().label())
        .text("scopeLabel", facts.scope().label())
        .text("shownScopeGround", facts.scopeGround())
        .text("shownTitle", facts.title())
        .text("shownOrganiser", facts.organiser())
        .text(
            "period",
            ClaimWording.period(facts.firstDay(), facts.finalDay())
                + (facts.startTime() == null
                    ? ""
                    : ", mulai pukul " + Wording.time(facts.startTime())))
        .text(
            "shownQuantity",
            ClaimWording.quantity(
                facts.quantity(), jpRules.basis(facts.track(), facts.scope(), facts.finalDay())))
        .text(
            "shownCertificateNumber",
            facts.certificateNumber() == null ? "tidak ada" : facts.certificateNumber())
        .text("evidenceName", file.name() + ", " + file.readableSize())
        .text("evidenceUrl", evidenceUrl(claim));
    showInternship(facts.internship(), form);
    ClaimPreview preview = previews.of(claim);
    showJp(claim, preview, form);
    form.rows("duplicates", preview.duplicates())
        .number("duplicateCount", preview.duplicates().size())
        .text("internshipHint", preview.internshipHint())
        .text("certificateUsed", preview.certificateUsed());
    List<ClaimDecision> decided = decisions.of(claim);
    form.rows("decisions", decided.stream().map(this::row).toList())
        .number("decisionCount", decided.size());
  }

  static String evidenceUrl(Claim claim) {
    return "/api/claims/" + claim.id() + "/evidence";
  }

  private static void showInternship(Internship internship, FormContext form) {
    form.flag("isInternship", internship != null)
        .text("shownHost", internship == null ? null : internship.host())
        .text("shownCompetencyAim", internship == null ? null : internship.competencyAim())
        .text("shownLesson", internship == null ? null : internship.lesson())
        .text("shownAdoption", internship == null ? null : internship.adoption());
  }

  private void showJp(Claim claim, ClaimPreview preview, FormContext form) {
    BigDecimal jp = preview.jp();
    String explanation = preview.explanation();
    boolean noRule = preview.noRule();
    List<RuleReference> rules = preview.rules();
    if (claim.activityId() != null) {
      CardEntry credit = ledger.credit(claim.activityId());
      jp = credit.countedJp();
      explanation = credit.explanation();
      noRule = credit.reason() == CreditReason.NO_RULE;
      rules = credit.rules();
    }
    form.text("previewJp", jp == null ? "belum dapat dihitung" : Wording.jp(jp))
        .text("previewExplanation", explanation == null ? preview.problem() : explanation)
        .flag("noRule", noRule)
        .flag("ruleUnconfirmed", !RuleReference.allConfirmed(rules));
  }

  /** The sources of the rows that decide, each once. */
  static String legalBasis(List<RuleReference> rules) {
    return rules.isEmpty()
        ? "belum ada"
        : rules.stream()
            .map(RuleReference::legalBasis)
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private Row row(ClaimDecision decision) {
    return new Row(
        decision.label(),
        decision.deciderName() + ", " + decision.decidedAs(),
        decision.reason() == null ? "–" : decision.reason(),
        Wording.moment(decision.decidedAt(), clock.getZone()));
  }

  private record Row(String what, String who, String reason, String at) {}
}
