package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may guide whom, as the table {@code guide-eligibility} decides. */
@Component
public class GuideEligibility {

  private final DecisionTables tables;
  private final Workforce workforce;
  private final Clock clock;

  GuideEligibility(DecisionTables tables, Workforce workforce, Clock clock) {
    this.tables = tables;
    this.workforce = workforce;
    this.clock = clock;
  }

  /**
   * @return whether the guide holds a certificate; a missing one warns and is recorded
   * @throws Refusal RULE when the table does not let this person guide the other
   */
  public Eligible requireEligible(Method method, Employee guide, Employee participant) {
    boolean certified =
        workforce.hasCertificate(
            guide.id(), method == Method.MENTORING ? "MENTOR" : "COACH", LocalDate.now(clock));
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("relation", relation(guide, participant));
    inputs.put("method", method.name());
    inputs.put("certificate", certified);
    inputs.put("levelAtOrAboveRequired", true);
    DecidedRow row =
        tables
            .decide("guide-eligibility", inputs)
            .orElseThrow(
                () -> Refusal.rule("Pembimbing ini tidak dikenal oleh aturan; pilih yang lain."));
    if (!row.flag("eligible")) {
      throw Refusal.rule(row.text("reason"));
    }
    return new Eligible(certified, row.text("reason"));
  }

  private String relation(Employee guide, Employee participant) {
    if (guide.id() == participant.id()) {
      return "SELF";
    }
    return workforce.isDirectReport(guide.id(), participant.id()) ? "SUPERVISOR" : "APPOINTED";
  }

  /** A guide the table allows, and why. */
  public record Eligible(boolean certified, String reason) {}
}
