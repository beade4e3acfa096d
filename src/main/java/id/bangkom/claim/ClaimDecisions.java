package id.bangkom.claim;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on claims: an entry for each desk and submission, none is ever changed. */
@Repository
class ClaimDecisions {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final Clock clock;

  ClaimDecisions(JdbcClient jdbc, Workforce workforce, Clock clock) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.clock = clock;
  }

  /** All on several claims, in the order of time. */
  List<ClaimDecision> of(Collection<Long> claimIds) {
    if (claimIds.isEmpty()) {
      return List.of();
    }
    List<Entry> entries =
        jdbc.sql(
                """
                select claim_id, submission_number, step, accepted, reason, decided_by, decided_as,
                  decided_at
                from claim_decision where claim_id in (:claims) order by id
                """)
            .param("claims", claimIds)
            .query(Entry.class)
            .list();
    Map<Long, Employee> deciders =
        workforce.byIds(entries.stream().map(Entry::decidedBy).collect(Collectors.toSet()));
    return entries.stream().map(entry -> entry.by(deciders.get(entry.decidedBy()))).toList();
  }

  /** All on one claim, in the order of time. */
  List<ClaimDecision> of(Claim claim) {
    return of(List.of(claim.id()));
  }

  /** The last one on a claim that was decided on. */
  ClaimDecision last(Claim claim) {
    List<ClaimDecision> decisions = of(claim);
    return decisions.get(decisions.size() - 1);
  }

  /** Those with which what the claim says now was accepted at a desk. */
  Stream<ClaimDecision> accepting(Claim claim, ClaimDecision.Step step) {
    return of(claim).stream()
        .filter(decision -> decision.step() == step && decision.accepted())
        .filter(decision -> decision.submissionNumber() == claim.submissionNumber());
  }

  /**
   * Whoever moves the process past a decision finds that nobody decided.
   *
   * @throws Refusal FORBIDDEN when what the claim says now was not accepted at this desk
   */
  void requireAccepted(Claim claim, ClaimDecision.Step step) {
    if (accepting(claim, step).findAny().isEmpty()) {
      throw Refusal.forbidden("Klaim ini belum diterima oleh yang berwenang.");
    }
  }

  /**
   * @param office as what it was decided, in Indonesian
   */
  void add(Claim claim, ClaimDecision.Step step, Employee by, String office, Verdict verdict) {
    jdbc.sql(
            """
            insert into claim_decision (claim_id, submission_number, step, accepted, reason,
              decided_by, decided_as, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            claim.id(),
            claim.submissionNumber(),
            step.name(),
            verdict.accepted(),
            verdict.reason(),
            by.id(),
            office,
            OffsetDateTime.now(clock))
        .update();
  }

  private record Entry(
      long claimId,
      int submissionNumber,
      ClaimDecision.Step step,
      boolean accepted,
      String reason,
      long decidedBy,
      String decidedAs,
      OffsetDateTime decidedAt) {

    ClaimDecision by(Employee decider) {
      return new ClaimDecision(
          claimId,
          submissionNumber,
          step,
          accepted,
          reason,
          decidedBy,
          decider.name(),
          decidedAs,
          decidedAt);
    }
  }
}
