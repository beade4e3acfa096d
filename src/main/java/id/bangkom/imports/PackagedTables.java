package id.bangkom.imports;

import id.bangkom.spreadsheet.Spreadsheets;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.WorkforceLock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in tables that the product itself brings, by the importers of everybody's tables. Nobody is
 * logged in when it starts, so that they are nobody's acts.
 */
@Component
public class PackagedTables {

  /** What a table is about. */
  public enum Kind {
    UNITS,
    STANDARDS,
    EMPLOYEES,
    CERTIFICATES,
    RATINGS
  }

  private final Spreadsheets spreadsheets;
  private final WorkforceLock lock;
  private final Map<Kind, TableImport> importers = new EnumMap<>(Kind.class);

  PackagedTables(
      Spreadsheets spreadsheets,
      WorkforceLock lock,
      UnitImport units,
      StandardImport standards,
      EmployeeImport employees,
      CertificateImport certificates,
      RatingImport ratings) {
    this.spreadsheets = spreadsheets;
    this.lock = lock;
    importers.put(Kind.UNITS, units);
    importers.put(Kind.STANDARDS, standards);
    importers.put(Kind.EMPLOYEES, employees);
    importers.put(Kind.CERTIFICATES, certificates);
    importers.put(Kind.RATINGS, ratings);
  }

  /**
   * Applies a table.
   *
   * @param csv the file as it could be uploaded
   * @throws IllegalStateException when a row is not taken: a packaged table has no bad ones
   */
  @Transactional
  public void take(Kind kind, byte[] csv) {
    lock.take();
    TableImport importer = importers.get(kind);
    Table table = spreadsheets.read(csv, importer.columns());
    RowResults results = new RowResults();
    importer.apply(table, results, new Progress());
    ImportReport report = results.report(table, false);
    if (report.rejected() > 0) {
      throw new IllegalStateException("The packaged table " + kind + " has bad rows: " + report);
    }
  }
}
