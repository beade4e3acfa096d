package id.bangkom.evaluation;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.FocusOfDialogue;
import id.bangkom.programme.Programme;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The evaluation of a programme: the participant's answers, the supervisor's answers and the levels
 * reached, and the outcome a table draws from them.
 */
@Repository
public class Evaluations {

  private final JdbcClient jdbc;
  private final FocusOfDialogue dialogue;
  private final Workforce workforce;
  private final DecisionTables tables;
  private final Clock clock;

  Evaluations(
      JdbcClient jdbc,
      FocusOfDialogue dialogue,
      Workforce workforce,
      DecisionTables tables,
      Clock clock) {
    this.jdbc = jdbc;
    this.dialogue = dialogue;
    this.workforce = workforce;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Opens the evaluation with the competencies that are worth rating again, as they are now: the
   * focus of the programme and those below the standard. What happens to the employee elsewhere
   * until it is answered changes nothing here. Harmless when it is open already.
   */
  void open(Programme programme) {
    if (find(programme.id()).isPresent()) {
      return;
    }
    jdbc.sql("insert into evaluation (programme_id) values (?)").param(programme.id()).update();
    Employee participant = workforce.byId(programme.participantId());
    Map<Long, Integer> held = workforce.heldLevels(participant.id());
    for (StandardCompetency standard : workforce.standards(participant.postId())) {
      Integer level = held.get(standard.competencyId());
      if (level != null
          && (standard.competencyId() == programme.focusCompetencyId()
              || level < standard.requiredLevel())) {
        jdbc.sql(
                """
                insert into evaluation_level (programme_id, competency_id, required_level,
                  level_before) values (?, ?, ?, ?)
                """)
            .params(programme.id(), standard.competencyId(), standard.requiredLevel(), level)
            .update();
      }
    }
  }

  private Optional<Row> find(long programmeId) {
    return jdbc.sql("select * from evaluation where programme_id = ?")
        .param(programmeId)
        .query(Row.class)
        .optional();
  }

  /** The competencies to rate again, as they were when the evaluation was opened. */
  List<LevelQuestion> questions(Programme programme) {
    Map<Long, Map<Integer, String>> meanings =
        workforce.standards(workforce.byId(programme.participantId()).postId()).stream()
            .collect(
                Collectors.toMap(StandardCompetency::competencyId, StandardCompetency::meanings));
    return levels(programme.id()).stream()
        .map(
            l ->
                new LevelQuestion(
                    l.competencyId(),
                    l.name(),
                    l.requiredLevel(),
                    l.levelBefore(),
                    meanings.getOrDefault(l.competencyId(), Map.of())))
        .toList();
  }

  private List<Level> levels(long programmeId) {
    return jdbc.sql(
            """
            select l.competency_id, c.name, l.required_level, l.level_before, l.level_reached
            from evaluation_level l join competency c on c.id = l.competency_id
            where l.programme_id = ? order by l.competency_id
            """)
        .param(programmeId)
        .query(Level.class)
        .list();
  }

  /** The participant's answers. */
  void recordPerception(Programme programme, Employee participant, Perception perception) {
    programme.requireParticipant(participant);
    jdbc.sql(
            """
            update evaluation set understanding = ?, work_quality = ?, self_confidence = ?,
              cooperation = ?, perceived_at = ? where programme_id = ?
            """)
        .params(
            perception.understanding(),
            perception.workQuality(),
            perception.selfConfidence(),
            perception.cooperation(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /**
   * The supervisor's answers and the levels reached, which become the levels the employee holds.
   *
   * @param levels level 1-5 by competency; exactly those of {@link #questions}
   */
  void recordResult(
      Programme programme,
      Capacity capacity,
      OrganisationRating rating,
      Map<Long, Integer> levels) {
    Employee supervisor = capacity.official();
    boolean supervises =
        programme.isGuide(supervisor)
            // Somebody without a supervisor has an appointed one, whom only the dialogue knows.
            || dialogue.isSupervisor(programme.dialogueId(), supervisor)
            || workforce.isDirectReport(supervisor.id(), programme.participantId());
    if (!supervises || programme.isParticipant(capacity.person())) {
      throw Refusal.forbidden("Hanya atasan langsung atau pembimbing yang dapat menilai hasilnya.");
    }
    Set<Long> asked =
        levels(programme.id()).stream().map(Level::competencyId).collect(Collectors.toSet());
    if (!asked.equals(levels.keySet())) {
      throw Refusal.rule("Daftar kompetensi tidak lengkap; buka tugas ini kembali dari daftar.");
    }
    levels.forEach(
        (competency, level) ->
            jdbc.sql(
                    """
                    update evaluation_level set level_reached = ?
                    where programme_id = ? and competency_id = ?
                    """)
                .params(level, programme.id(), competency)
                .update());
    workforce.recordHeldLevels(programme.participantId(), levels, LocalDate.now(clock));
    jdbc.sql(
            """
            update evaluation set timeliness = ?, result_quality = ?, coordination = ?,
              compliance = ?, independence = ?, rated_by = ?, rated_at = ? where programme_id = ?
            """)
        .params(
            rating.timeliness(),
            rating.quality(),
            rating.coordination(),
            rating.compliance(),
            rating.independence(),
            capacity.person().id(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /** Both have answered: means, categories and the outcome, each by its table. */
  void decideOutcome(Programme programme) {
    Row row = find(programme.id()).orElseThrow();
    BigDecimal perceptionMean = mean(row.perception().answers());
    BigDecimal organisationMean = mean(row.organisation().answers());
    DecidedRow outcome =
        tables
            .decide("programme-outcome", outcomeInputs(programme))
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Tabel hasil program tidak memuat aturan untuk keadaan ini; hubungi"
                            + " administrator aturan."));
    jdbc.sql(
            """
            update evaluation set perception_mean = ?, perception_category = ?,
              organisation_mean = ?, organisation_category = ?, outcome = ?,
              outcome_explanation = ?, next_step = ?, decision_version = ?, decision_row = ?, decided_at = ?
            where programme_id = ?
            """)
        .params(
            perceptionMean,
            category("PERCEPTION", perceptionMean),
            organisationMean,
            category("ORGANISATION", organisationMean),
            outcome.text("outcome"),
            outcome.text("explanation"),
            outcome.choice("next", Outcome.class).name(),
            outcome.version(),
            outcome.row(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /** What the outcome of an evaluated programme means for its dialogue; empty before. */
  public Optional<Outcome> outcome(long programmeId) {
    return jdbc.sql(
            "select next_step from evaluation where programme_id = ? and next_step is not null")
        .param(programmeId)
        .query(String.class)
        .optional()
        .map(Outcome::valueOf);
  }

  private Map<String, Object> outcomeInputs(Programme programme) {
    Level focus =
        levels(programme.id()).stream()
            .filter(l -> l.competencyId() == programme.focusCompetencyId())
            .findFirst()
            .orElseThrow();
    return Map.of(
        "gapBefore", Math.max(0, focus.requiredLevel() - focus.levelBefore()),
        "gapAfter", Math.max(0, focus.requiredLevel() - focus.levelReached()));
  }

  /** Half up to two decimals (rules of the questionnaire), then put in a category. */
  static BigDecimal mean(List<Integer> answers) {
    int sum = answers.stream().mapToInt(Integer::intValue).sum();
    return new BigDecimal(sum).divide(new BigDecimal(answers.size()), 2, RoundingMode.HALF_UP);
  }

  private String category(String kind, BigDecimal mean) {
    return tables
        .decide("rating-category", Map.of("kind", kind, "mean", mean))
        .map(row -> row.text("category"))
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Tabel kategori penilaian tidak memuat nilai "
                        + mean
                        + "; hubungi administrator aturan."));
  }

  /** The decided results of several programmes, by programme; those without result are missing. */
  public Map<Long, Result> results(Collection<Long> programmeIds) {
    return programmeIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select programme_id, perception_mean, perception_category, organisation_mean,
                  organisation_category, outcome_explanation
                from evaluation where programme_id in (:programmes) and outcome is not null
                """)
            .param("programmes", programmeIds)
            .query(Result.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Result::programmeId, result -> result));
  }

  /** What the tables drew from the answers of one programme; means of 1-5 with two decimals. */
  public record Result(
      long programmeId,
      BigDecimal perceptionMean,
      String perceptionCategory,
      BigDecimal organisationMean,
      String organisationCategory,
      String outcomeExplanation) {}

  /** One competency to rate again, with the level held before the programme. */
  record LevelQuestion(
      long competencyId,
      String competency,
      int requiredLevel,
      int levelBefore,
      Map<Integer, String> meanings) {}

  private record Level(
      long competencyId, String name, int requiredLevel, int levelBefore, Integer levelReached) {}

  private record Row(
      Integer understanding,
      Integer workQuality,
      Integer selfConfidence,
      Integer cooperation,
      Integer timeliness,
      Integer resultQuality,
      Integer coordination,
      Integer compliance,
      Integer independence) {

    Perception perception() {
      return new Perception(understanding, workQuality, selfConfidence, cooperation);
    }

    OrganisationRating organisation() {
      return new OrganisationRating(
          timeliness, resultQuality, coordination, compliance, independence);
    }
  }
}
