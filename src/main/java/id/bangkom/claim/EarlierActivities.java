package id.bangkom.claim;

import id.bangkom.jp.Activity;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what an employee has already when something is claimed. */
@Component
class EarlierActivities {

  private final Claims claims;
  private final JpLedger ledger;

  EarlierActivities(Claims claims, JpLedger ledger) {
    this.claims = claims;
    this.ledger = ledger;
  }

  /**
   * What an employee has, other than one claim.
   *
   * @param exceptClaim null for a claim that is not opened yet
   */
  Earlier of(long employeeId, Long exceptClaim) {
    Set<UUID> ofClaims = new HashSet<>();
    List<Earlier.Known> known = new ArrayList<>();
    for (Claim claim : claims.notWithdrawnOf(employeeId)) {
      ofClaims.add(claim.activityId());
      if (!Objects.equals(claim.id(), exceptClaim)) {
        ClaimFacts facts = claim.facts();
        known.add(
            new Earlier.Known(
                facts.track(),
                facts.firstDay(),
                facts.finalDay(),
                facts.title(),
                facts.certificateNumber(),
                "klaim: " + claim.status().label().toLowerCase(Locale.ROOT)));
      }
    }
    for (Activity activity : ledger.activeOf(employeeId)) {
      if (!ofClaims.contains(activity.id())) {
        NewActivity fact = activity.fact();
        known.add(
            new Earlier.Known(
                fact.track(),
                fact.date(),
                fact.lastDay(),
                fact.title(),
                fact.evidenceNumber(),
                "sudah pada kartu JP"));
      }
    }
    return new Earlier(known);
  }

  /**
   * @param exceptClaim null for a claim that is not opened yet
   * @throws Refusal RULE when the certificate number was used, saying where
   */
  void refuseUsedCertificate(long claimantId, ClaimFacts facts, Long exceptClaim) {
    of(claimantId, exceptClaim)
        .certificateUsed(facts.certificateNumber())
        .ifPresent(
            used -> {
              throw Refusal.rule(used);
            });
  }
}
