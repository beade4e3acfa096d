package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Workforce;
import id.bangkom.workforce.YearlyRating;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The advice of the tables and what the supervisor chose; one row each time. */
@Repository
class Methods {

  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final DecisionTables tables;
  private final Workforce workforce;
  private final Clock clock;

  Methods(
      JdbcClient jdbc,
      Assessments assessments,
      DecisionTables tables,
      Workforce workforce,
      Clock clock) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.tables = tables;
    this.workforce = workforce;
    this.clock = clock;
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
    jdbc.sql(
            """
            insert into method_choice (dialogue_id, gap_size, advised_method, advice,
              decision_version, decision_row, advised_at) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dialogue.id(),
            gapSize,
            advice.text("method"),
            advice.text("reason"),
            advice.version(),
            advice.row(),
            OffsetDateTime.now(clock))
        .update();
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
    return jdbc.sql("select * from method_choice where dialogue_id = ? order by id desc limit 1")
        .param(dialogueId)
        .query(Advice.class)
        .single();
  }

  /** What was chosen before the newest advice: it left the gap as it was, or was declined. */
  Optional<Choice> previous(long dialogueId) {
    return jdbc
        .sql(
            """
            select chosen_method from method_choice
            where dialogue_id = ? and chosen_method is not null order by id desc limit 1
            """)
        .param(dialogueId)
        .query(Choice.class)
        .list()
        .stream()
        .findFirst();
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
    jdbc.sql(
            """
            update method_choice set chosen_method = ?, override_reason = ?, chosen_by = ?,
              chosen_at = ? where id = ?
            """)
        .params(
            choice.name(),
            override ? overrideReason : null,
            supervisor.person().id(),
            OffsetDateTime.now(clock),
            advice.id())
        .update();
  }

  /**
   * @param advice why, in the user's words
   */
  record Advice(long id, String gapSize, Choice advisedMethod, String advice) {}
}
