package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Workforce;
import id.bangkom.workforce.YearlyRating;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The advice of the tables and what the supervisor may choose. */
@Component
class Methods {

  private final ChoiceTable choices;
  private final Assessments assessments;
  private final DecisionTables tables;
  private final Workforce workforce;

  Methods(
      ChoiceTable choices, Assessments assessments, DecisionTables tables, Workforce workforce) {
    this.choices = choices;
    this.assessments = assessments;
    this.tables = tables;
    this.workforce = workforce;
  }

  /**
   * Advises a method for the focus competency, from the gap as it is now.
   *
   * @throws Refusal RULE when a table has no row for this dialogue
   */
  Advice advise(Dialogue dialogue) {
    int gap =
        assessments.competencies(dialogue).stream()
            .filter(c -> c.standard().competencyId() == dialogue.focusCompetencyId())
            .findFirst()
            .orElseThrow()
            .gap();
    String gapSize = decide("gap-size", Map.of("gap", gap)).text("gapSize");
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("gapSize", gapSize);
    inputs.put("cause", dialogue.cause().name());
    inputs.put(
        "rating",
        workforce.latestRating(dialogue.employeeId()).map(YearlyRating::rating).orElse(null));
    DecidedRow advice = decide("development-method", inputs);
    choices.insert(dialogue.id(), gapSize, advice);
    return advice(dialogue.id());
  }

  private DecidedRow decide(String decision, Map<String, Object> inputs) {
    return tables
        .decide(decision, inputs)
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Tabel \""
                        + decision
                        + "\" tidak memuat aturan untuk keadaan ini; hubungi administrator"
                        + " aturan."));
  }

  /** The newest advice. */
  Advice advice(long dialogueId) {
    return choices.latest(dialogueId);
  }

  /** What was chosen before the newest advice: it left the gap as it was, or was declined. */
  Optional<Choice> previous(long dialogueId) {
    return choices.lastChosen(dialogueId);
  }

  /**
   * The supervisor chooses.
   *
   * @param overrideReason needed when the choice differs from the advice, or repeats the method
   *     chosen before; may be null
   * @throws Refusal FORBIDDEN to others, RULE when the reason is missing
   */
  void choose(Dialogue dialogue, Capacity supervisor, Choice choice, String overrideReason) {
    if (!dialogue.isSupervisedBy(supervisor)) {
      throw Refusal.forbidden("Hanya atasan langsung pegawai ini yang dapat memilih metode.");
    }
    Advice advice = advice(dialogue.id());
    boolean repeated = previous(dialogue.id()).filter(choice::equals).isPresent();
    boolean override = choice != advice.advisedMethod() || repeated;
    if (override && overrideReason == null) {
      throw Refusal.rule(
          repeated
              ? choice.label() + " sudah pernah dipilih; tuliskan alasan mengulanginya."
              : "Pilihan Anda berbeda dari saran ("
                  + advice.advisedMethod().label()
                  + "); tuliskan alasannya.");
    }
    choices.choose(advice, choice, override ? overrideReason : null, supervisor.person());
  }
}
