package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The competencies: which of them posts ask for, and the levels that people were found to have. */
@Repository
public class Competencies {

  private final JdbcClient jdbc;
  private final Workforce workforce;

  Competencies(JdbcClient jdbc, Workforce workforce) {
    this.jdbc = jdbc;
    this.workforce = workforce;
  }

  /** The competency standard of a post: technical ones first, then managerial, sociocultural. */
  public List<StandardCompetency> standards(long postId) {
    Map<Long, StandardCompetency> standards = new TreeMap<>();
    jdbc.sql(
            """
            select c.id, c.code, c.name, c.kind, s.required_level, l.level_number, l.meaning
            from competency_standard s
            join competency c on c.id = s.competency_id
            left join competency_level l on l.competency_id = c.id
            where s.post_id = :post
            order by c.id, l.level_number
            """)
        .param("post", postId)
        .query(
            row -> {
              long id = row.getLong("id");
              if (!standards.containsKey(id)) {
                standards.put(
                    id,
                    new StandardCompetency(
                        id,
                        row.getString("code"),
                        row.getString("name"),
                        CompetencyKind.valueOf(row.getString("kind")),
                        row.getInt("required_level"),
                        new TreeMap<>()));
              }
              String meaning = row.getString("meaning");
              if (meaning != null) {
                standards.get(id).meanings().put(row.getInt("level_number"), meaning);
              }
            });
    List<StandardCompetency> ordered = new ArrayList<>(standards.values());
    ordered.sort(Comparator.comparing(StandardCompetency::kind));
    return ordered;
  }

  /**
   * The Indonesian name of a competency.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  public String name(long competencyId) {
    return jdbc.sql("select name from competency where id = :id")
        .param("id", competencyId)
        .query(String.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Kompetensi tidak ditemukan."));
  }

  /** The Indonesian names of several competencies at once, by id; an unknown one is missing. */
  public Map<Long, String> names(Collection<Long> competencyIds) {
    Map<Long, String> names = new HashMap<>();
    if (!competencyIds.isEmpty()) {
      jdbc.sql("select id, name from competency where id in (:ids)")
          .param("ids", competencyIds)
          .query(
              row -> {
                names.put(row.getLong("id"), row.getString("name"));
              });
    }
    return names;
  }

  /** The level last found (LKI) by competency; a competency never assessed is missing. */
  public Map<Long, Integer> heldLevels(long employeeId) {
    Map<Long, Integer> levels = new HashMap<>();
    jdbc.sql(
            """
            select competency_id, current_level from held_competency where employee_id = :employee
            """)
        .param("employee", employeeId)
        .query(
            row -> {
              levels.put(row.getLong("competency_id"), row.getInt("current_level"));
            });
    return levels;
  }

  /**
   * Keeps what an assessment found. One that is older than what is known of a competency changes
   * nothing there.
   *
   * @param levels level 1-5 by competency
   * @param on the day of the assessment
   * @throws Refusal RULE when a level is not 1-5, UNKNOWN when there is no such employee
   */
  @Transactional
  public void recordHeldLevels(long employeeId, Map<Long, Integer> levels, LocalDate on) {
    workforce.lock(employeeId);
    Map<Long, Integer> known = heldLevels(employeeId);
    for (Map.Entry<Long, Integer> entry : levels.entrySet()) {
      int level = entry.getValue();
      if (level < 1 || level > 5) {
        throw Refusal.rule("Level kompetensi harus bilangan bulat dari 1 sampai 5.");
      }
      jdbc.sql(
              known.containsKey(entry.getKey())
                  ? """
                  update held_competency set current_level = :level, assessed_on = :on
                  where employee_id = :employee and competency_id = :competency
                    and assessed_on <= :on
                  """
                  : """
                  insert into held_competency
                    (employee_id, competency_id, current_level, assessed_on)
                  values (:employee, :competency, :level, :on)
                  """)
          .param("employee", employeeId)
          .param("competency", entry.getKey())
          .param("level", level)
          .param("on", on)
          .update();
    }
  }
}
