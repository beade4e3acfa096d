package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The evaluation of a programme: the participant's answers, the supervisor's answers and the levels
 * reached, and the outcome a table draws from them.
 */
@Repository
public class Evaluations {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final DecisionTables tables;
  private final Clock clock;

  Evaluations(JdbcClient jdbc, Workforce workforce, DecisionTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.tables = tables;
    this.clock = clock;
  }

  /** Opens the evaluation; harmless when it is open already. */
  void open(Programme programme) {
    if (find(programme.id()).isEmpty()) {
      jdbc.sql("insert into evaluation (programme_id) values (?)").param(programme.id()).update();
    }
  }

  private java.util.Optional<Row> find(long programmeId) {
    return jdbc.sql("select * from evaluation where programme_id = ?")
        .param(programmeId)
        .query(Row.class)
        .optional();
  }

  /**
   * The competencies of the participant's post that are worth rating again: the focus of the
   * programme and those below the standard.
   */
  List<LevelQuestion> questions(Programme programme) {
    Employee participant = workforce.byId(programme.participantId());
    Map<Long, Integer> held = workforce.heldLevels(participant.id());
    return workforce.standards(participant.postId()).stream()
        .filter(s -> held.containsKey(s.competencyId()))
        .filter(
            s ->
                s.competencyId() == programme.focusCompetencyId()
                    || held.get(s.competencyId()) < s.requiredLevel())
        .map(s -> new LevelQuestion(s, held.get(s.competencyId())))
        .toList();
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
      Employee supervisor,
      OrganisationRating rating,
      Map<Long, Integer> levels) {
    if (supervisor.id() == programme.participantId()) {
      throw Refusal.forbidden("Peserta tidak dapat menilai hasil programnya sendiri.");
    }
    List<LevelQuestion> questions = questions(programme);
    if (!questions.stream()
        .map(q -> q.competency().competencyId())
        .collect(java.util.stream.Collectors.toSet())
        .equals(levels.keySet())) {
      throw Refusal.rule("Daftar kompetensi tidak lengkap; muat ulang tugas lalu isi kembali.");
    }
    for (LevelQuestion question : questions) {
      long competency = question.competency().competencyId();
      jdbc.sql(
              """
              insert into evaluation_level (programme_id, competency_id, level_before,
                level_reached) values (?, ?, ?, ?)
              """)
          .params(programme.id(), competency, question.levelBefore(), levels.get(competency))
          .update();
    }
    workforce.recordHeldLevels(programme.participantId(), levels, LocalDate.now(clock));
    jdbc.sql(
            """
            update evaluation set timeliness = ?, result_quality = ?, coordination = ?,
              compliance = ?, independence = ?, rated_at = ? where programme_id = ?
            """)
        .params(
            rating.timeliness(),
            rating.quality(),
            rating.coordination(),
            rating.compliance(),
            rating.independence(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /** Both have answered: means, categories and the outcome, each by its table. */
  Outcome decideOutcome(Programme programme) {
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
              outcome_explanation = ?, decision_version = ?, decision_row = ?, decided_at = ?
            where programme_id = ?
            """)
        .params(
            perceptionMean,
            category("PERCEPTION", perceptionMean),
            organisationMean,
            category("ORGANISATION", organisationMean),
            outcome.text("outcome"),
            outcome.text("explanation"),
            outcome.version(),
            outcome.row(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
    return new Outcome(Outcome.Next.valueOf(outcome.text("next")), outcome.text("explanation"));
  }

  private Map<String, Object> outcomeInputs(Programme programme) {
    Employee participant = workforce.byId(programme.participantId());
    StandardCompetency focus =
        workforce.standards(participant.postId()).stream()
            .filter(s -> s.competencyId() == programme.focusCompetencyId())
            .findFirst()
            .orElseThrow();
    LevelChange change =
        jdbc.sql(
                """
                select level_before, level_reached from evaluation_level
                where programme_id = ? and competency_id = ?
                """)
            .params(programme.id(), programme.focusCompetencyId())
            .query(LevelChange.class)
            .single();
    return Map.of(
        "gapBefore", Math.max(0, focus.requiredLevel() - change.levelBefore()),
        "gapAfter", Math.max(0, focus.requiredLevel() - change.levelReached()));
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

  /** The decided outcome of a programme, once there is one. */
  public java.util.Optional<Outcome> outcome(long programmeId) {
    return find(programmeId)
        .filter(r -> r.outcome() != null)
        .map(r -> new Outcome(null, r.outcomeExplanation()));
  }

  /** One competency to rate again, with the level held before the programme. */
  record LevelQuestion(StandardCompetency competency, int levelBefore) {}

  private record LevelChange(int levelBefore, int levelReached) {}

  private record Row(
      Integer understanding,
      Integer workQuality,
      Integer selfConfidence,
      Integer cooperation,
      Integer timeliness,
      Integer resultQuality,
      Integer coordination,
      Integer compliance,
      Integer independence,
      String outcome,
      String outcomeExplanation) {

    Perception perception() {
      return new Perception(understanding, workQuality, selfConfidence, cooperation);
    }

    OrganisationRating organisation() {
      return new OrganisationRating(
          timeliness, resultQuality, coordination, compliance, independence);
    }
  }
}
