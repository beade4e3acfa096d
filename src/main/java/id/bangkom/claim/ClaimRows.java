package id.bangkom.claim;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a list of claims shows, with a few questions for the whole of it. */
@Component
class ClaimRows {

  private final ClaimDecisions decisions;
  private final EvidenceStore evidence;
  private final JpLedger ledger;
  private final Workforce workforce;
  private final Clock clock;

  ClaimRows(
      ClaimDecisions decisions,
      EvidenceStore evidence,
      JpLedger ledger,
      Workforce workforce,
      Clock clock) {
    this.decisions = decisions;
    this.evidence = evidence;
    this.ledger = ledger;
    this.workforce = workforce;
    this.clock = clock;
  }

  /** In the order of the claims. */
  List<ClaimRow> of(List<Claim> found) {
    Map<UUID, CardEntry> credits =
        ledger.credits(found.stream().map(Claim::activityId).filter(Objects::nonNull).toList());
    Map<Long, List<ClaimDecision>> decided =
        decisions.of(found.stream().map(Claim::id).toList()).stream()
            .collect(Collectors.groupingBy(ClaimDecision::claimId));
    Map<Long, Employee> people =
        workforce.byIds(
            found.stream()
                .flatMap(claim -> Stream.of(claim.claimantId(), claim.supervisorId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            claim ->
                ClaimRow.of(
                    claim,
                    people.get(claim.claimantId()),
                    claim.supervisorId() == null ? null : people.get(claim.supervisorId()),
                    credits.get(claim.activityId()),
                    decided.getOrDefault(claim.id(), List.of()),
                    evidenceUrl(claim),
                    clock.getZone()))
        .toList();
  }

  /** Only that of a withdrawn claim may have come to its end. */
  private String evidenceUrl(Claim claim) {
    return claim.status() != ClaimStatus.WITHDRAWN
            || evidence.get(claim.facts().evidenceId()).kept()
        ? ClaimForm.evidenceUrl(claim)
        : null;
  }
}
