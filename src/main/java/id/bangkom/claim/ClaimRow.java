package id.bangkom.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.RuleReference;
import id.bangkom.jp.Track;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A claim as a list shows it.
 *
 * @param supervisor who verifies it, null when a rule administrator does
 * @param waitsFor who has to do something next, null when it is over
 * @param returned why it waits for its claimant, null when it does not
 * @param countedJp what the ledger counts for it, null when it counts nothing yet or any more
 * @param certified whether that is for good
 * @param confirmed whether the deciding rows are quoted from the regulation itself
 * @param evidenceUrl null when its content came to its end
 */
record ClaimRow(
    long id,
    ClaimPerson claimant,
    Track track,
    String trackLabel,
    String scopeLabel,
    LocalDate firstDay,
    LocalDate lastDay,
    @JsonFormat(pattern = "HH:mm") LocalTime startTime,
    BigDecimal quantity,
    String title,
    String organiser,
    String certificateNumber,
    ClaimStatus status,
    String statusLabel,
    String supervisor,
    Awaited waitsFor,
    Returned returned,
    BigDecimal countedJp,
    boolean certified,
    String explanation,
    String legalBasis,
    Boolean confirmed,
    String evidenceUrl,
    boolean withdrawable,
    String withdrawalReason,
    List<ClaimDecisionRow> decisions) {

  static ClaimRow of(
      Claim claim,
      Employee claimant,
      Employee supervisor,
      CardEntry credit,
      List<ClaimDecision> decisions,
      String evidenceUrl,
      ZoneId zone) {
    ClaimFacts facts = claim.facts();
    return new ClaimRow(
        claim.id(),
        new ClaimPerson(claimant.nip(), claimant.name()),
        facts.track(),
        facts.track().label(),
        facts.scope().label(),
        facts.firstDay(),
        facts.lastDay(),
        facts.startTime(),
        facts.quantity(),
        facts.title(),
        facts.organiser(),
        facts.certificateNumber(),
        claim.status(),
        claim.status().label(),
        supervisor == null ? null : supervisor.name(),
        Awaited.of(claim),
        Returned.of(claim, decisions),
        credit == null ? null : credit.countedJp(),
        credit != null && credit.status() == CreditStatus.CERTIFIED,
        credit == null ? null : credit.explanation(),
        credit == null ? null : ClaimForm.legalBasis(credit.rules()),
        credit == null || credit.rules().isEmpty()
            ? null
            : RuleReference.allConfirmed(credit.rules()),
        evidenceUrl,
        claim.status().isOpen(),
        claim.withdrawalReason(),
        decisions.stream().map(decision -> ClaimDecisionRow.of(decision, zone)).toList());
  }

  /** Who has to do something about a claim. */
  enum Awaited {
    CLAIMANT,
    SUPERVISOR,
    RULE_ADMINISTRATOR;

    static Awaited of(Claim claim) {
      return switch (claim.status()) {
        case RETURNED -> CLAIMANT;
        case VERIFYING -> claim.supervisorId() == null ? RULE_ADMINISTRATOR : SUPERVISOR;
        case CERTIFYING -> RULE_ADMINISTRATOR;
        case CERTIFIED, WITHDRAWN -> null;
      };
    }
  }

  /** Who last returned a claim that waits for its claimant, and why. */
  record Returned(String who, String reason) {

    static Returned of(Claim claim, List<ClaimDecision> decisions) {
      return claim.status() != ClaimStatus.RETURNED
          ? null
          : decisions.stream()
              .filter(decision -> decision.reason() != null && !decision.reason().isEmpty())
              .reduce((earlier, later) -> later)
              .map(decision -> new Returned(decision.deciderName(), decision.reason()))
              .orElse(null);
    }
  }
}
