package id.bangkom.evaluation;

import id.bangkom.programme.Programme;
import id.bangkom.rules.DecidedRow;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The evaluations of programmes as they are kept: the answers of both sides, the levels asked about
 * and reached, and what was drawn from them.
 */
@Repository
public class Evaluations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Evaluations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // ---- what is known

  /** The answers to a programme's questionnaires, as far as they are given; empty before. */
  Optional<Answers> find(long programmeId) {
    return jdbc.sql("select * from evaluation where programme_id = ?")
        .param(programmeId)
        .query(Answers.class)
        .optional();
  }

  /** The competencies that are rated again, as they were when the evaluation was opened. */
  List<Level> levels(long programmeId) {
    return jdbc.sql(
            """
            select competency_id, required_level, level_before, level_reached
            from evaluation_level where programme_id = ? order by competency_id
            """)
        .param(programmeId)
        .query(Level.class)
        .list();
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

  // ---- what is written

  void add(Programme programme) {
    jdbc.sql("insert into evaluation (programme_id) values (?)").param(programme.id()).update();
  }

  /** One more competency to rate again, each level 1-5. */
  void addLevel(Programme programme, long competencyId, int requiredLevel, int levelBefore) {
    jdbc.sql(
            """
            insert into evaluation_level (programme_id, competency_id, required_level,
              level_before) values (?, ?, ?, ?)
            """)
        .params(programme.id(), competencyId, requiredLevel, levelBefore)
        .update();
  }

  void notePerception(Programme programme, Perception perception) {
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
   * @param levels level 1-5 by competency
   */
  void noteReached(Programme programme, Map<Long, Integer> levels) {
    levels.forEach(
        (competency, level) ->
            jdbc.sql(
                    """
                    update evaluation_level set level_reached = ?
                    where programme_id = ? and competency_id = ?
                    """)
                .params(level, programme.id(), competency)
                .update());
  }

  void noteRating(Programme programme, Employee by, OrganisationRating rating) {
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
            by.id(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /** What was drawn from the answers, with the row of the table that said so. */
  void noteOutcome(
      Programme programme, Category perception, Category organisation, DecidedRow outcome) {
    jdbc.sql(
            """
            update evaluation set perception_mean = ?, perception_category = ?,
              organisation_mean = ?, organisation_category = ?, outcome = ?,
              outcome_explanation = ?, next_step = ?, decision_version = ?, decision_row = ?, decided_at = ?
            where programme_id = ?
            """)
        .params(
            perception.mean(),
            perception.category(),
            organisation.mean(),
            organisation.category(),
            outcome.text("outcome"),
            outcome.text("explanation"),
            outcome.choice("next", Outcome.class).name(),
            outcome.version(),
            outcome.row(),
            OffsetDateTime.now(clock),
            programme.id())
        .update();
  }

  /** What the tables drew from the answers of one programme; means of 1-5 with two decimals. */
  public record Result(
      long programmeId,
      BigDecimal perceptionMean,
      String perceptionCategory,
      BigDecimal organisationMean,
      String organisationCategory,
      String outcomeExplanation) {}

  /**
   * One competency that is rated again.
   *
   * @param levelReached null before the supervisor has rated it
   */
  record Level(long competencyId, int requiredLevel, int levelBefore, Integer levelReached) {

    /** How many levels were missing before the programme. */
    int gapBefore() {
      return Math.max(0, requiredLevel - levelBefore);
    }

    /** How many levels are missing after it. */
    int gapAfter() {
      return Math.max(0, requiredLevel - levelReached);
    }
  }

  /** The mean of answers 1-5, with two decimals, and what it is called. */
  record Category(BigDecimal mean, String category) {}

  /** Each answer 1-5; null before it is given. */
  record Answers(
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
