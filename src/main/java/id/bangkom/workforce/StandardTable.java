package id.bangkom.workforce;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The door for whoever takes posts, competencies and standards in by the thousand. As {@link
 * EmployeeTable}, it keeps what it is given.
 */
@Repository
public class StandardTable {

  private final JdbcTemplate jdbc;

  StandardTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By what posts and competencies are told apart: however their names are capitalised. */
  public static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The ids of all posts by {@link #key}; of several the one that came first. */
  public Map<String, Long> posts() {
    Map<String, Long> posts = new HashMap<>();
    jdbc.query(
        "select id, name from post order by id desc",
        row -> {
          posts.put(key(row.getString("name")), row.getLong("id"));
        });
    return posts;
  }

  /** The id of the post of this name, however it is capitalised. */
  public Optional<Long> post(String name) {
    return Optional.ofNullable(posts().get(key(name)));
  }

  /** The names of all posts, by name. */
  public List<String> postNames() {
    return jdbc.queryForList("select name from post order by name", String.class);
  }

  /** Adds posts, in this order. */
  public void addPosts(Collection<String> names) {
    jdbc.batchUpdate(
        "insert into post (name) values (?)",
        names.stream().map(name -> new Object[] {name}).toList());
  }

  /**
   * Adds a post.
   *
   * @return its id
   */
  public long addPost(String name) {
    jdbc.update("insert into post (name) values (?)", name);
    return jdbc.queryForObject("select id from post where name = ?", Long.class, name);
  }

  /** Takes those of these posts away that nobody holds. */
  public void dropUnheldPosts(Collection<Long> ids) {
    jdbc.batchUpdate(
        "delete from post where id = ? and not exists (select 1 from employee e where e.post_id = post.id)",
        ids.stream().map(id -> new Object[] {id}).toList());
  }

  /** All competencies by {@link #key}; of several the one that came first. */
  public Map<String, Competency> competencies() {
    Map<String, Competency> competencies = new HashMap<>();
    jdbc.query(
        "select id, code, name, kind from competency order by id desc",
        row -> {
          competencies.put(
              key(row.getString("name")),
              new Competency(
                  row.getLong("id"),
                  row.getString("code"),
                  CompetencyKind.valueOf(row.getString("kind"))));
        });
    return competencies;
  }

  /** Adds a competency; what its levels mean is not known yet. */
  public Competency addCompetency(String code, String name, CompetencyKind kind) {
    jdbc.update(
        "insert into competency (code, name, kind) values (?, ?, ?)", code, name, kind.name());
    Long id = jdbc.queryForObject("select id from competency where code = ?", Long.class, code);
    return new Competency(id, code, kind);
  }

  /**
   * Says what the levels of a new competency mean.
   *
   * @param meanings by level, 1-5
   */
  public void explain(Competency competency, Map<Integer, String> meanings) {
    jdbc.batchUpdate(
        """
        insert into competency_level (competency_id, level_number, meaning) values (?, ?, ?)
        """,
        meanings.entrySet().stream()
            .map(level -> new Object[] {competency.id, level.getKey(), level.getValue()})
            .toList());
  }

  /** The level that a post asks for (LKJ, 1-5), for all of them. */
  public Map<Asked, Integer> standards() {
    Map<Asked, Integer> standards = new HashMap<>();
    jdbc.query(
        "select post_id, competency_id, required_level from competency_standard",
        row -> {
          standards.put(
              new Asked(row.getLong("post_id"), row.getLong("competency_id")),
              row.getInt("required_level"));
        });
    return standards;
  }

  /** Adds to standards what they did not ask for. */
  public void addStandards(Map<Asked, Integer> levels) {
    jdbc.batchUpdate(
        "insert into competency_standard (required_level, post_id, competency_id) values (?, ?, ?)",
        rows(levels));
  }

  /** Other levels for what standards ask for already. */
  public void changeStandards(Map<Asked, Integer> levels) {
    jdbc.batchUpdate(
        "update competency_standard set required_level = ? where post_id = ? and competency_id = ?",
        rows(levels));
  }

  private static List<Object[]> rows(Map<Asked, Integer> levels) {
    return levels.entrySet().stream()
        .map(
            level ->
                new Object[] {level.getValue(), level.getKey().postId, level.getKey().competencyId})
        .toList();
  }

  /**
   * @param code by which programs call it
   */
  public record Competency(long id, String code, CompetencyKind kind) {}

  /** A competency that a post asks for. */
  public record Asked(long postId, long competencyId) {}
}
