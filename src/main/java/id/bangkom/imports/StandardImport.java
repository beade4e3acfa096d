package id.bangkom.imports;

import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.CompetencyKind;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.StandardTable.Asked;
import id.bangkom.workforce.StandardTable.Competency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final StandardTable table;

  StandardImport(StandardTable table) {
    this.table = table;
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
  public void apply(Table file, RowResults results, Progress progress) {
    Map<String, Long> posts = table.posts();
    Map<String, Competency> competencies = table.competencies();
    Map<Asked, Integer> standards = table.standards();
    Map<List<String>, Integer> rows = new HashMap<>();
    Map<Asked, Integer> added = new LinkedHashMap<>();
    Map<Asked, Integer> changed = new LinkedHashMap<>();
    results.each(
        file,
        progress,
        row -> {
          String post = row.requiredText(POST, 200);
          String name = row.requiredText(COMPETENCY, 200);
          CompetencyKind kind = Row.required(KIND, row.choice(KIND, KINDS));
          int level = level(row);
          Competency known = competencies.get(StandardTable.key(name));
          if (known != null && known.kind() != kind) {
            throw new CellProblem(
                KIND,
                "Kompetensi %s sudah tercatat sebagai kompetensi %s; samakan jenisnya."
                    .formatted(name, known.kind().label().toLowerCase(Locale.ROOT)));
          }
          Integer other =
              rows.putIfAbsent(
                  List.of(StandardTable.key(post), StandardTable.key(name)), row.number());
          if (other != null) {
            throw new CellProblem(
                COMPETENCY,
                "Kompetensi %s untuk jabatan ini sudah ada di baris %d; hapus salah satunya."
                    .formatted(name, other));
          }
          Long knownPost = posts.get(StandardTable.key(post));
          long postId = knownPost == null ? create(post, posts) : knownPost;
          long competencyId = known == null ? create(name, kind, competencies) : known.id();
          Asked asked = new Asked(postId, competencyId);
          Integer before = standards.get(asked);
          if (before == null) {
            added.put(asked, level);
          } else if (before != level) {
            changed.put(asked, level);
          }
          results.take(
              row,
              before == null
                  ? RowStatus.CREATED
                  : before == level ? RowStatus.UNCHANGED : RowStatus.UPDATED,
              remark(knownPost == null, known == null));
        });
    table.addStandards(added);
    table.changeStandards(changed);
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
    long id = table.addPost(post);
    posts.put(StandardTable.key(post), id);
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
    Competency added = table.addCompetency(free, name, kind);
    competencies.put(StandardTable.key(name), added);
    return added.id();
  }
}
