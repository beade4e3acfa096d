package id.bangkom.conventions;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walls between packages hold for tables, too. A package says in its {@code package-info} which
 * tables are its own ("Owns ..."); whoever else needs one asks it, or hears of it by an event. What
 * reads or writes a foreign table all the same is listed here with its reason, a class at a time.
 */
class TableOwnersTest {

  private static final Path SOURCES = Path.of("src/main/java/id/bangkom");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private static final String NAMES =
      "a list with names: one statement instead of one more question for each row";

  private static final String OFFICE =
      "seeks among all people or programmes in one statement instead of asking about each";

  /** Foreign writes that are known; no other comes in. */
  private static final Map<String, String> KNOWN_WRITES = Map.of();

  /** Foreign reads that are known; no other comes in. */
  private static final Map<String, String> KNOWN_READS =
      Map.ofEntries(
          entry("jp.Activities employee", "opens the account of everybody in one statement"),
          entry("mentoring.MentorCandidates certificate", OFFICE),
          entry("mentoring.MentorCandidates employee", OFFICE),
          entry("mentoring.MentorCandidates held_competency", OFFICE),
          entry("mentoring.MentorCandidates programme", OFFICE),
          entry("programme.Guides employee", NAMES),
          entry("recalculation.RecalculationChanges employee", NAMES),
          entry("recalculation.RecalculationChanges unit", NAMES),
          entry(
              "sheet.ActivitySheets programme",
              "those a head has signed may be thousands: one statement, and no list of ids"),
          entry("trial.TrialTable employee", NAMES),
          entry("trial.TrialTable unit", NAMES));

  /** In Java: text blocks, strings, and what may hold a quotation mark and is neither. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\""
              + "|\"(?<string>[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\""
              + "|'(?:[^'\\\\]|\\\\.[^']*)'"
              + "|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** In SQL: a verb and the table, or tables, after it. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(?<verb>(?:insert|merge)\\s+into|update|delete\\s+from|truncate\\s+table"
              + "|from|join|using)\\s+"
              + "(?<tables>\\w+(?:(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*\\w+)*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OWNS =
      Pattern.compile("\\bOwns ((?:\\{@code \\w+\\}(?:, )?)+)\\.(?: |$)");

  private static final Pattern READS = Pattern.compile("(?i)(from|join|using)");

  private final Map<String, String> owners = owners();

  /** One class that reads, or writes, one table. */
  private record Access(String packageName, String className, String table, boolean writes) {

    @Override
    public String toString() {
      return packageName + "." + className + " " + table;
    }
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertThat(sources(path -> !path.endsWith("package-info.java")).map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void everyTableHasExactlyOneOwner() {
    Map<String, List<String>> claimed = new TreeMap<>();
    sources(path -> path.endsWith("package-info.java"))
        .forEach(
            info ->
                ownedBy(info)
                    .forEach(
                        table ->
                            claimed
                                .computeIfAbsent(table, t -> new ArrayList<>())
                                .add(packageOf(info))));
    assertThat(claimed.keySet()).isEqualTo(tables());
    assertThat(claimed).allSatisfy((table, by) -> assertThat(by).as(table).hasSize(1));
  }

  @Test
  void onlyTheOwnerWritesATable() {
    assertThat(foreign(Access::writes)).isEqualTo(new TreeSet<>(KNOWN_WRITES.keySet()));
  }

  @Test
  void aForeignTableIsReadOnlyForAReason() {
    assertThat(foreign(access -> !access.writes())).isEqualTo(new TreeSet<>(KNOWN_READS.keySet()));
  }

  /** What a package may not know by its classes it may not know by their tables either. */
  @Test
  void aForeignTableIsOfAPackageBeforeTheOneThatNamesIt() {
    List<String> order = ArchitectureTest.ORDER;
    assertThat(
            foreign(
                access ->
                    order.indexOf(owners.get(access.table()))
                        > order.indexOf(access.packageName())))
        .isEmpty();
  }

  /** Or the scanner would see only half of it. */
  @Test
  void aStatementNamesItsTableInTheSameLiteral() {
    Pattern cut =
        Pattern.compile(
            "\\b(select|insert|delete|merge|join)\\b.*\\b(from|join|into)\\s*$|^\\s*update\\s*$",
            Pattern.DOTALL);
    Set<String> halves = new TreeSet<>();
    sources(path -> true)
        .forEach(
            file ->
                literals(read(file)).stream()
                    .filter(literal -> cut.matcher(literal).find())
                    .forEach(literal -> halves.add(file.getFileName() + ": " + literal.strip())));
    assertThat(halves).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select id from employee where id = ? for update      | employee read
          INSERT INTO unit (name) select name FROM post        | post read, unit written
          delete  from trial where id in (select 1 from claim) | claim read, trial written
          update session set status = 'X'                      | session written
          select 1 from unit u, post as p, claim               | claim read, post read, unit read
          select 1 from other o left join agreement a on 1 = 1 | agreement read
          merge into unit using post on (1 = 1)                | post read, unit written
          updated from the employees' unit                     | ''
          """)
  void aStatementIsUnderstood(String sql, String accesses) {
    assertThat(
            accesses(
                    sql,
                    Set.of("employee", "unit", "post", "trial", "claim", "session", "agreement"))
                .entrySet()
                .stream()
                .flatMap(
                    found ->
                        found.getValue().stream()
                            .map(writes -> found.getKey() + (writes ? " written" : " read")))
                .collect(Collectors.joining(", ")))
        .isEqualTo(accesses);
  }

  @Test
  void stringsAndTextBlocksAreFoundAndCommentsAreNot() {
    assertThat(
            literals(
                """
                /** "no" */ char c = '"'; char d = '\\''; // "no"
                String s = "a \\" b" + \"""
                  c "d"
                  \""";
                """))
        .map(String::strip)
        .containsExactly("a \\\" b", "c \"d\"");
  }

  private Set<String> foreign(Predicate<Access> which) {
    return sources(path -> true)
        .flatMap(this::accesses)
        .filter(access -> !access.packageName().equals(owners.get(access.table())))
        .filter(which)
        .map(Access::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Access> accesses(Path file) {
    String className = file.getFileName().toString().replace(".java", "");
    return literals(read(file)).stream()
        .flatMap(
            literal ->
                accesses(literal, owners.keySet()).entrySet().stream()
                    .flatMap(
                        found ->
                            found.getValue().stream()
                                .map(
                                    writes ->
                                        new Access(
                                            packageOf(file), className, found.getKey(), writes))));
  }

  /** For each of the tables that is named: whether it is read (false), written (true) or both. */
  private static Map<String, Set<Boolean>> accesses(String sql, Collection<String> tables) {
    Map<String, Set<Boolean>> found = new TreeMap<>();
    for (MatchResult statement : STATEMENT.matcher(sql).results().toList()) {
      boolean writes = !READS.matcher(statement.group(1)).matches();
      for (String table : statement.group(2).split(",")) {
        String name = table.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        if (tables.contains(name)) {
          found.computeIfAbsent(name, n -> new TreeSet<>()).add(writes);
        }
      }
    }
    return found;
  }

  private static List<String> literals(String java) {
    return LITERAL
        .matcher(java)
        .results()
        .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
        .filter(literal -> literal != null)
        .toList();
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    sources(path -> path.endsWith("package-info.java"))
        .forEach(info -> ownedBy(info).forEach(table -> owners.put(table, packageOf(info))));
    return owners;
  }

  private static List<String> ownedBy(Path info) {
    String text = read(info).replaceAll("\\n \\*/?", "").replaceAll("\\s+", " ");
    return OWNS.matcher(text)
        .results()
        .flatMap(owns -> Pattern.compile("@code (\\w+)").matcher(owns.group(1)).results())
        .map(table -> table.group(1))
        .toList();
  }

  /** Every table that the migrations leave behind. */
  private static Set<String> tables() {
    String migrations =
        files(MIGRATIONS, path -> path.toString().endsWith(".sql"))
            .map(TableOwnersTest::read)
            .collect(Collectors.joining("\n"));
    Set<String> tables = named("create table (?:if not exists )?(\\w+)", migrations);
    tables.removeAll(named("drop table (?:if exists )?(\\w+)", migrations));
    return tables;
  }

  private static Set<String> named(String statement, String sql) {
    return Pattern.compile("(?i)\\b" + statement)
        .matcher(sql)
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String packageOf(Path file) {
    Path inside = SOURCES.relativize(file);
    return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
  }

  private static Stream<Path> sources(Predicate<Path> which) {
    return files(SOURCES, path -> path.toString().endsWith(".java") && which.test(path));
  }

  private static Stream<Path> files(Path folder, Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(which).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
