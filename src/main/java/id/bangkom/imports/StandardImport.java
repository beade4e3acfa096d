package id.bangkom.imports;

import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.CompetencyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which competencies a post asks for, and at which level (SKJ). A competency that is not known yet
 * is created; what its levels mean is not in the table. Competencies that the file does not name
 * stay in a post's standard.
 */
@Component
class StandardImport implements TableImport {

  private static final String POST = "jabatan";
  private static final String COMPETENCY = "kompetensi";
  private static final String KIND = "jenis";
  private static final String LEVEL = "lkj";

  private static final Choices<CompetencyKind> KINDS =
      Choices.of(Arrays.asList(CompetencyKind.values()), Enum::name, CompetencyKind::label)
          .or("sosiokultural", CompetencyKind.SOCIOCULTURAL);

  private final JdbcTemplate jdbc;

  StandardImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Act act() {
    return Act.STANDARDS_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(POST),
        Column.required(COMPETENCY),
        Column.required(KIND),
        Column.required(LEVEL));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    Map<String, Long> posts = posts();
    Map<String, Competency> competencies = competencies();
    Map<List<Long>, Integer> standards = standards();
    Map<List<String>, Integer> rows = new HashMap<>();
    List<Object[]> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    results.each(
        table,
        progress,
        row -> {
          String post = row.requiredText(POST, 200);
          String name = row.requiredText(COMPETENCY, 200);
          CompetencyKind kind = Row.required(KIND, row.choice(KIND, KINDS));
          int level = level(row);
          Competency known = competencies.get(key(name));
          if (known != null && known.kind != kind) {
            throw new CellProblem(
                KIND,
                "Kompetensi %s sudah tercatat sebagai kompetensi %s; samakan jenisnya."
                    .formatted(name, known.kind.label().toLowerCase(Locale.ROOT)));
          }
          Integer other = rows.putIfAbsent(List.of(key(post), key(name)), row.number());
          if (other != null) {
            throw new CellProblem(
                COMPETENCY,
                "Kompetensi %s untuk jabatan ini sudah ada di baris %d; hapus salah satunya."
                    .formatted(name, other));
          }
          Long knownPost = posts.get(key(post));
          long postId = knownPost == null ? create(post, posts) : knownPost;
          long competencyId = known == null ? create(name, kind, competencies) : known.id;
          Integer before = standards.get(List.of(postId, competencyId));
          if (before == null) {
            added.add(new Object[] {postId, competencyId, level});
          } else if (before != level) {
            changed.add(new Object[] {level, postId, competencyId});
          }
          results.take(
              row,
              before == null
                  ? RowStatus.CREATED
                  : before == level ? RowStatus.UNCHANGED : RowStatus.UPDATED,
              remark(knownPost == null, known == null));
        });
    jdbc.batchUpdate(
        "insert into competency_standard (post_id, competency_id, required_level) values (?, ?, ?)",
        added);
    jdbc.batchUpdate(
        "update competency_standard set required_level = ? where post_id = ? and competency_id = ?",
        changed);
  }

  private static String remark(boolean newPost, boolean newCompetency) {
    List<String> remarks = new ArrayList<>();
    if (newPost) {
      remarks.add("Jabatan baru yang belum dipegang siapa pun; periksa penulisannya.");
    }
    if (newCompetency) {
      remarks.add("Kompetensi baru; makna tiap levelnya belum tercatat.");
    }
    return remarks.isEmpty() ? null : String.join(" ", remarks);
  }

  private long create(String post, Map<String, Long> posts) {
    jdbc.update("insert into post (name) values (?)", post);
    Long id = jdbc.queryForObject("select id from post where name = ?", Long.class, post);
    posts.put(key(post), id);
    return id;
  }

  private static int level(Row row) {
    Integer level = Row.required(LEVEL, row.whole(LEVEL));
    if (level < 1 || level > 5) {
      throw new CellProblem(LEVEL, "Kolom lkj harus bilangan bulat dari 1 sampai 5.");
    }
    return level;
  }

  /** Programs call a competency by its code: the name in capitals, numbered where it is taken. */
  private long create(String name, CompetencyKind kind, Map<String, Competency> competencies) {
    String stem = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String code = stem.substring(0, Math.min(stem.length(), 50));
    int number = 1;
    Set<String> taken =
        competencies.values().stream().map(Competency::code).collect(Collectors.toSet());
    while (taken.contains(number == 1 ? code : code + "_" + number)) {
      number++;
    }
    String free = number == 1 ? code : code + "_" + number;
    jdbc.update(
        "insert into competency (code, name, kind) values (?, ?, ?)", free, name, kind.name());
    Long id = jdbc.queryForObject("select id from competency where code = ?", Long.class, free);
    competencies.put(key(name), new Competency(id, free, kind));
    return id;
  }

  private Map<String, Long> posts() {
    Map<String, Long> posts = new HashMap<>();
    jdbc.query(
        "select id, name from post order by id desc",
        row -> {
          posts.put(key(row.getString("name")), row.getLong("id"));
        });
    return posts;
  }

  private Map<String, Competency> competencies() {
    Map<String, Competency> competencies = new HashMap<>();
    jdbc.query(
        "select id, code, name, kind from competency order by id desc",
        row -> {
          Competency competency =
              new Competency(
                  row.getLong("id"),
                  row.getString("code"),
                  CompetencyKind.valueOf(row.getString("kind")));
          competencies.put(key(row.getString("name")), competency);
        });
    return competencies;
  }

  private Map<List<Long>, Integer> standards() {
    Map<List<Long>, Integer> standards = new HashMap<>();
    jdbc.query(
        "select post_id, competency_id, required_level from competency_standard",
        row -> {
          standards.put(
              List.of(row.getLong("post_id"), row.getLong("competency_id")),
              row.getInt("required_level"));
        });
    return standards;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private record Competency(long id, String code, CompetencyKind kind) {}
}
