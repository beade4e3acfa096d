package id.bangkom.mentoring;

import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.GuideRelation;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who can be asked to be a mentor: those above the mentee, in the same post or unit, and those of
 * other units who are known to have the level asked. Three queries, however large the agency is.
 */
@Repository
class MentorCandidates {

  /** More than anybody reads; the nearest and the most able come first. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final GuideEligibility eligibility;
  private final Workforce workforce;
  private final Competencies competencies;
  private final Clock clock;

  MentorCandidates(
      JdbcClient jdbc,
      GuideEligibility eligibility,
      Workforce workforce,
      Competencies competencies,
      Clock clock) {
    this.jdbc = jdbc;
    this.eligibility = eligibility;
    this.workforce = workforce;
    this.competencies = competencies;
    this.clock = clock;
  }

  /**
   * Those the table {@code guide-eligibility} knows in relation to the mentee, allowed or not, by
   * relation, then those with fewer programmes to guide first.
   */
  List<Candidate> of(Programme programme) {
    Employee mentee = workforce.byId(programme.participantId());
    int required = requiredLevel(mentee, programme.focusCompetencyId());
    List<Found> found = found(mentee, programme.focusCompetencyId(), required);
    Map<Long, Employee> people = workforce.byIds(found.stream().map(Found::id).toList());
    Long superior =
        mentee.supervisorId() == null ? null : workforce.byId(mentee.supervisorId()).supervisorId();
    Map<List<Object>, Optional<GuideEligibility.Eligible>> decided = new HashMap<>();
    return found.stream()
        .flatMap(
            f -> {
              Employee mentor = people.get(f.id());
              boolean suffices = f.level() != null && f.level() >= required;
              return relation(mentor, mentee, superior)
                  .flatMap(
                      relation ->
                          decided.computeIfAbsent(
                              List.of(relation, f.certified() > 0, suffices),
                              key ->
                                  eligibility.decide(
                                      Method.MENTORING, relation, f.certified() > 0, suffices)))
                  .map(eligible -> new Candidate(mentor, f.load(), f.level(), required, eligible))
                  .stream();
            })
        .sorted(
            Comparator.comparing((Candidate c) -> c.eligible().relation())
                .thenComparing(Candidate::load)
                .thenComparing(c -> c.mentor().name()))
        .toList();
  }

  private static Optional<GuideRelation> relation(Employee mentor, Employee mentee, Long superior) {
    if (Objects.equals(mentee.supervisorId(), mentor.id())) {
      return Optional.of(GuideRelation.SUPERVISOR);
    }
    return Objects.equals(superior, mentor.id())
        ? Optional.of(GuideRelation.SUPERIOR_OF_SUPERVISOR)
        : GuideEligibility.colleague(mentor, mentee);
  }

  private int requiredLevel(Employee mentee, long competencyId) {
    return competencies.standards(mentee.postId()).stream()
        .filter(s -> s.competencyId() == competencyId)
        .mapToInt(StandardCompetency::requiredLevel)
        .findFirst()
        .orElse(0);
  }

  private List<Found> found(Employee mentee, long competencyId, int required) {
    return jdbc.sql(
            """
            select near.id, near.level,
              (select count(*) from certificate c where c.employee_id = near.id and c.kind = :kind
                 and (c.valid_until is null or c.valid_until >= :today)) as certified,
              (select count(*) from programme p where p.guide_id = near.id
                 and p.status in ('AGREEING', 'RUNNING', 'DOCUMENTING')) as load
            from (
              select e.id, h.current_level as level
              from employee e
                left join held_competency h
                  on h.employee_id = e.id and h.competency_id = :competency
              where e.id <> :mentee
                and (e.id = :supervisor
                  or e.id = (select s.supervisor_id from employee s where s.id = :supervisor)
                  or e.post_id = :post or e.unit_id = :unit or h.current_level >= :required)
              order by
                case when e.id = :supervisor then 0
                  when e.id = (select s.supervisor_id from employee s where s.id = :supervisor)
                    then 1
                  when e.unit_id = :unit then 2 when e.post_id = :post then 3 else 4 end,
                coalesce(h.current_level, 0) desc, e.name
              fetch first :most rows only
            ) near
            """)
        .param("kind", GuideEligibility.certificate(Method.MENTORING))
        .param("today", LocalDate.now(clock))
        .param("competency", competencyId)
        .param("mentee", mentee.id())
        .param("supervisor", mentee.supervisorId() == null ? -1 : mentee.supervisorId())
        .param("post", mentee.postId())
        .param("unit", mentee.unitId())
        .param("required", Math.max(1, required))
        .param("most", MOST)
        .query(Found.class)
        .list();
  }

  private record Found(long id, Integer level, int certified, int load) {}

  /**
   * One who can be asked.
   *
   * @param load programmes guided now
   * @param level held in the focus competency; null when never assessed
   * @param required level the mentee's post asks for
   */
  record Candidate(
      Employee mentor, int load, Integer level, int required, GuideEligibility.Eligible eligible) {

    /** The level against the one asked, in Indonesian. */
    String levelWords() {
      if (level == null) {
        return "belum dinilai";
      }
      return "level "
          + level
          + (level >= required ? " (memenuhi " : " (di bawah ")
          + required
          + ")";
    }
  }
}
