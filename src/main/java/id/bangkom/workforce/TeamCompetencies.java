package id.bangkom.workforce;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The competencies of a supervisor's team against their posts' standards, by kind, with the gaps
 * that are open. Two queries, however large the team is.
 */
@Repository
class TeamCompetencies {

  private final JdbcClient jdbc;
  private final Workforce workforce;

  TeamCompetencies(JdbcClient jdbc, Workforce workforce) {
    this.jdbc = jdbc;
    this.workforce = workforce;
  }

  /** The supervisor first, then direct reports by name. */
  List<Member> of(Employee supervisor) {
    Map<Long, Map<CompetencyKind, List<Level>>> levels = levels(supervisor.id());
    List<Member> team = new ArrayList<>();
    team.add(member(supervisor, true, levels));
    for (Employee report : workforce.directReports(supervisor.id())) {
      team.add(member(report, false, levels));
    }
    return team;
  }

  private Map<Long, Map<CompetencyKind, List<Level>>> levels(long supervisorId) {
    Map<Long, Map<CompetencyKind, List<Level>>> levels = new HashMap<>();
    jdbc.sql(
            """
            select e.id as employee_id, c.kind, c.name, s.required_level, h.current_level
            from employee e
            join competency_standard s on s.post_id = e.post_id
            join competency c on c.id = s.competency_id
            left join held_competency h on h.employee_id = e.id and h.competency_id = c.id
            where e.id = :supervisor or e.supervisor_id = :supervisor
            order by c.id
            """)
        .param("supervisor", supervisorId)
        .query(
            row -> {
              levels
                  .computeIfAbsent(
                      row.getLong("employee_id"), id -> new EnumMap<>(CompetencyKind.class))
                  .computeIfAbsent(
                      CompetencyKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                  .add(
                      new Level(
                          row.getString("name"),
                          row.getObject("current_level", Integer.class),
                          row.getInt("required_level")));
            });
    return levels;
  }

  private static Member member(
      Employee employee, boolean self, Map<Long, Map<CompetencyKind, List<Level>>> levels) {
    Map<CompetencyKind, List<Level>> own = levels.getOrDefault(employee.id(), Map.of());
    return new Member(
        employee.nip(),
        employee.name(),
        employee.post(),
        self,
        own.getOrDefault(CompetencyKind.TECHNICAL, List.of()),
        own.getOrDefault(CompetencyKind.MANAGERIAL, List.of()),
        own.getOrDefault(CompetencyKind.SOCIOCULTURAL, List.of()),
        own.values().stream().flatMap(List::stream).filter(Level::hasGap).count());
  }

  /**
   * A row of the table.
   *
   * @param self whether this is the user who asks
   * @param openGaps how many competencies were assessed below what the post asks for
   */
  record Member(
      String nip,
      String name,
      String post,
      boolean self,
      List<Level> technical,
      List<Level> managerial,
      List<Level> sociocultural,
      long openGaps) {}

  /**
   * @param currentLevel the level found (LKI), null when never assessed
   * @param requiredLevel the level the post asks for (LKJ)
   */
  record Level(String competency, Integer currentLevel, int requiredLevel) {

    private boolean hasGap() {
      return currentLevel != null && currentLevel < requiredLevel;
    }
  }
}
