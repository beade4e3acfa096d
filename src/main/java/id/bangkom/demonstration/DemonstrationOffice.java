package id.bangkom.demonstration;

import id.bangkom.imports.PackagedTables;
import id.bangkom.imports.PackagedTables.Kind;
import id.bangkom.spreadsheet.Row;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.CompetencyKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office a newcomer finds: an agency with two units and everybody needed to walk a programme
 * from the dialogue to certified JP. Its people are named by their part in it; no person or NIP is
 * real. What is there already is left alone, so that a restart changes nothing.
 */
@Component
@Profile("demo")
class DemonstrationOffice implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOffice.class);

  private static final String AGENCY = "BKPSDM";

  private static final int LEVELS = 5;
  private static final int LONGEST = 500;

  private final DemonstrationTables tables;
  private final DemonstrationAccounts accounts;
  private final PackagedTables importers;
  private final StandardTable standards;
  private final Superiors superiors;
  private final Workforce workforce;
  private final Competencies competencies;
  private final Clock clock;
  private final Environment environment;

  DemonstrationOffice(
      DemonstrationTables tables,
      DemonstrationAccounts accounts,
      PackagedTables importers,
      StandardTable standards,
      Superiors superiors,
      Workforce workforce,
      Competencies competencies,
      Clock clock,
      Environment environment) {
    this.tables = tables;
    this.accounts = accounts;
    this.importers = importers;
    this.standards = standards;
    this.superiors = superiors;
    this.workforce = workforce;
    this.competencies = competencies;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    // Before the people: an import makes accounts, too, but without passwords.
    accounts.open();
    if (superiors.findUnit(AGENCY).isEmpty()) {
      furnish();
    }
    // A line each: the log keeps what is written into one line there.
    LOG.info(
        "The demonstration office is open at http://localhost:{}{}",
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080")),
        environment.getProperty("server.servlet.context-path", ""));
    LOG.info("Password of everybody: {}", DemonstrationAccounts.PASSWORD);
    accounts.table().forEach(LOG::info);
  }

  // Competencies come with codes and the meanings of their levels, which a standard does not bring;
  // posts come with their standards; heads are awaited until the people are there.
  private void furnish() {
    importers.take(Kind.UNITS, tables.file("units"));
    competencies();
    importers.take(Kind.STANDARDS, tables.file("standards"));
    importers.take(Kind.EMPLOYEES, tables.file("employees"));
    importers.take(Kind.CERTIFICATES, tables.file("certificates"));
    importers.take(Kind.RATINGS, tables.file("ratings"));
    assessments();
  }

  private void competencies() {
    for (Row row :
        tables.rows(
            "competencies",
            List.of("kode", "kompetensi", "level_1", "level_2", "level_3", "level_4", "level_5"))) {
      StandardTable.Competency competency =
          standards.addCompetency(
              text(row, "kode"), text(row, "kompetensi"), CompetencyKind.TECHNICAL);
      Map<Integer, String> meanings = new TreeMap<>();
      for (int level = 1; level <= LEVELS; level++) {
        meanings.put(level, text(row, "level_" + level));
      }
      standards.explain(competency, meanings);
    }
  }

  // A small gap, a large one, and nobody to worry about; the others were never assessed.
  private void assessments() {
    Map<String, Map<String, Integer>> differences = new LinkedHashMap<>();
    for (Row row : tables.rows("assessments", List.of("nip", "kompetensi", "selisih"))) {
      Map<String, Integer> own =
          differences.computeIfAbsent(text(row, "nip"), nip -> new HashMap<>());
      if (text(row, "kompetensi") != null) {
        own.put(text(row, "kompetensi"), Integer.valueOf(text(row, "selisih")));
      }
    }
    differences.forEach((nip, own) -> assess(workforce.byNip(nip).orElseThrow(), own));
  }

  /** Assessed three months ago at what the post asks for, except for the differences given. */
  private void assess(Employee employee, Map<String, Integer> differences) {
    Map<Long, Integer> levels = new HashMap<>();
    for (StandardCompetency standard : competencies.standards(employee.postId())) {
      levels.put(
          standard.competencyId(),
          standard.requiredLevel() + differences.getOrDefault(standard.code(), 0));
    }
    competencies.recordHeldLevels(employee.id(), levels, LocalDate.now(clock).minusMonths(3));
  }

  private static String text(Row row, String column) {
    return row.text(column, LONGEST);
  }
}
