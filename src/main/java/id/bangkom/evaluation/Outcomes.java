package id.bangkom.evaluation;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws from the answers what became of a programme: means, categories and the outcome. */
@Component
class Outcomes {

  private final Evaluations evaluations;
  private final DecisionTables tables;

  Outcomes(Evaluations evaluations, DecisionTables tables) {
    this.evaluations = evaluations;
    this.tables = tables;
  }

  /**
   * Both have answered: means, categories and the outcome, each by its table.
   *
   * @throws Refusal RULE when a table has no row for this evaluation
   */
  void decide(Programme programme) {
    Evaluations.Answers answers = evaluations.find(programme.id()).orElseThrow();
    BigDecimal perceptionMean = mean(answers.perception().answers());
    BigDecimal organisationMean = mean(answers.organisation().answers());
    DecidedRow outcome =
        tables
            .decide("programme-outcome", inputs(programme))
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Tabel hasil program tidak memuat aturan untuk keadaan ini; hubungi"
                            + " administrator aturan."));
    evaluations.noteOutcome(
        programme,
        category("PERCEPTION", perceptionMean),
        category("ORGANISATION", organisationMean),
        outcome);
  }

  private Map<String, Object> inputs(Programme programme) {
    Evaluations.Level focus =
        evaluations.levels(programme.id()).stream()
            .filter(l -> l.competencyId() == programme.focusCompetencyId())
            .findFirst()
            .orElseThrow();
    return Map.of("gapBefore", focus.gapBefore(), "gapAfter", focus.gapAfter());
  }

  /** Half up to two decimals (rules of the questionnaire), then put in a category. */
  private static BigDecimal mean(List<Integer> answers) {
    int sum = answers.stream().mapToInt(Integer::intValue).sum();
    return new BigDecimal(sum).divide(new BigDecimal(answers.size()), 2, RoundingMode.HALF_UP);
  }

  private Evaluations.Category category(String kind, BigDecimal mean) {
    return tables
        .decide("rating-category", Map.of("kind", kind, "mean", mean))
        .map(row -> new Evaluations.Category(mean, row.text("category")))
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Tabel kategori penilaian tidak memuat nilai "
                        + mean
                        + "; hubungi administrator aturan."));
  }
}
