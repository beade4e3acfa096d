package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may guide whom, as the table {@code guide-eligibility} decides. */
@Component
public class GuideEligibility {

  private final DecisionTables tables;
  private final Workforce workforce;
  private final Competencies competencies;
  private final Clock clock;

  GuideEligibility(
      DecisionTables tables, Workforce workforce, Competencies competencies, Clock clock) {
    this.tables = tables;
    this.workforce = workforce;
    this.competencies = competencies;
    this.clock = clock;
  }

  /**
   * @param competencyId the focus of the programme
   * @return what the table says of a guide it allows
   * @throws Refusal RULE, in the table's words, when it does not let this person guide the other
   */
  public Eligible requireEligible(
      Method method, Employee guide, Employee participant, long competencyId) {
    Eligible decided =
        decide(method, guide, participant, competencyId)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        guide.name() + " tidak termasuk yang dapat membimbing; pilih yang lain."));
    if (!decided.eligible()) {
      throw Refusal.rule(decided.reason());
    }
    return decided;
  }

  /** As {@link #requireEligible}; empty where that refuses. */
  public Optional<Eligible> findEligible(
      Method method, Employee guide, Employee participant, long competencyId) {
    return decide(method, guide, participant, competencyId).filter(Eligible::eligible);
  }

  private Optional<Eligible> decide(
      Method method, Employee guide, Employee participant, long competencyId) {
    return relation(method, guide, participant)
        .flatMap(
            relation ->
                decide(
                    method,
                    relation,
                    workforce.hasCertificate(guide.id(), certificate(method), LocalDate.now(clock)),
                    atOrAboveRequired(guide, participant, competencyId)));
  }

  /** What the table says; empty when it knows no row for this. */
  public Optional<Eligible> decide(
      Method method, GuideRelation relation, boolean certified, boolean atOrAboveRequired) {
    return tables
        .decide(
            "guide-eligibility",
            Map.of(
                "relation",
                relation.name(),
                "method",
                method.name(),
                "certificate",
                certified,
                "levelAtOrAboveRequired",
                atOrAboveRequired))
        .map(row -> Eligible.of(relation, certified, row));
  }

  /** The kind of certificate a guide of this method should hold. */
  public static String certificate(Method method) {
    return method == Method.MENTORING ? "MENTOR" : "COACH";
  }

  /**
   * How the guide stands to the participant; the nearest relation counts. Empty for somebody a
   * mentoring is not asked of: a junior of the same unit.
   */
  public Optional<GuideRelation> relation(Method method, Employee guide, Employee participant) {
    if (guide.id() == participant.id()) {
      return Optional.of(GuideRelation.SELF);
    }
    Long supervisor = participant.supervisorId();
    if (supervisor != null && supervisor == guide.id()) {
      return Optional.of(GuideRelation.SUPERVISOR);
    }
    if (supervisor != null
        && Long.valueOf(guide.id()).equals(workforce.byId(supervisor).supervisorId())) {
      return Optional.of(GuideRelation.SUPERIOR_OF_SUPERVISOR);
    }
    return method == Method.MENTORING
        ? colleague(guide, participant)
        : Optional.of(GuideRelation.APPOINTED);
  }

  /** How two stand to each other of whom neither is above the other. */
  public static Optional<GuideRelation> colleague(Employee guide, Employee participant) {
    boolean samePost = guide.postId() == participant.postId();
    boolean sameUnit = guide.unitId() == participant.unitId();
    if ((samePost || sameUnit) && guide.servedLongerThan(participant)) {
      return Optional.of(GuideRelation.SENIOR);
    }
    if (samePost) {
      return Optional.of(GuideRelation.PEER_SAME_POST);
    }
    return sameUnit ? Optional.empty() : Optional.of(GuideRelation.OTHER_UNIT);
  }

  /**
   * A level never assessed is not known to suffice; a competency the post does not ask for does.
   */
  private boolean atOrAboveRequired(Employee guide, Employee participant, long competencyId) {
    int required =
        competencies.standards(participant.postId()).stream()
            .filter(s -> s.competencyId() == competencyId)
            .mapToInt(StandardCompetency::requiredLevel)
            .findFirst()
            .orElse(0);
    return competencies.heldLevels(guide.id()).getOrDefault(competencyId, 0) >= required;
  }

  /**
   * What the table says of a guide.
   *
   * @param certified whether the guide holds the certificate of the method
   * @param warning whether the guide is allowed, but something is missing that is worth a remark
   * @param reason in Indonesian
   */
  public record Eligible(
      GuideRelation relation,
      boolean certified,
      boolean eligible,
      boolean warning,
      String reason,
      int version,
      String row) {

    private static Eligible of(GuideRelation relation, boolean certified, DecidedRow row) {
      return new Eligible(
          relation,
          certified,
          row.flag("eligible"),
          row.flag("warning"),
          row.text("reason"),
          row.version(),
          row.row());
    }
  }
}
