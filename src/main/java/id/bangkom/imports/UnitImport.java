package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmployeeTable.Numbers;
import id.bangkom.workforce.UnitTable;
import id.bangkom.workforce.UnitTable.Kept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Units, the units above them and their heads. A unit that the file does not name stays as it is. A
 * head who is not known yet is awaited: the office is theirs once an import of employees brings
 * them.
 *
 * <p>Rows are read ({@link UnitLine}); those that do not fit together are refused here; what is
 * left is written ({@link UnitWriter}).
 */
@Component
class UnitImport implements TableImport {

  private final UnitTable units;
  private final EmployeeTable employees;
  private final UnitWriter writer;
  private final CurrentUser currentUser;

  UnitImport(UnitTable units, EmployeeTable employees, UnitWriter writer, CurrentUser currentUser) {
    this.units = units;
    this.employees = employees;
    this.writer = writer;
    this.currentUser = currentUser;
  }

  @Override
  public Act act() {
    return Act.UNITS_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return UnitLine.COLUMNS;
  }

  @Override
  public void apply(Table file, RowResults results, Progress progress) {
    Map<String, Kept> known = units.all();
    Map<String, UnitLine> lines = read(file, known, results, progress);
    settle(lines, known, results);
    progress.phase("Menyimpan unit kerja", lines.size());
    writer.write(List.copyOf(lines.values()), file.source());
    for (UnitLine line : lines.values()) {
      results.take(line.row(), status(line), line.remark());
    }
  }

  private static RowStatus status(UnitLine line) {
    if (line.isNew()) {
      return RowStatus.CREATED;
    }
    return line.changes() ? RowStatus.UPDATED : RowStatus.UNCHANGED;
  }

  private Map<String, UnitLine> read(
      Table file, Map<String, Kept> known, RowResults results, Progress progress) {
    Map<String, Numbers> people =
        employees.numbers().stream().collect(Collectors.toMap(Numbers::nip, one -> one));
    UnitLine.Reader reader = new UnitLine.Reader(file, known, people, currentUser);
    Map<String, UnitLine> lines = new LinkedHashMap<>();
    results.each(
        file,
        progress,
        row -> {
          String code = row.requiredText(UnitLine.CODE, 40);
          if (lines.containsKey(code)) {
            throw new CellProblem(
                UnitLine.CODE,
                "Kode unit %s sudah ada di baris %d; hapus salah satunya."
                    .formatted(code, lines.get(code).row().number()));
          }
          lines.put(code, reader.read(row, code));
        });
    return lines;
  }

  /** Resolves parents over the whole file; whoever refers to a rejected new unit is rejected. */
  private static void settle(
      Map<String, UnitLine> open, Map<String, Kept> units, RowResults results) {
    boolean settled = false;
    while (!settled) {
      Map<UnitLine, CellProblem> refused = withoutParent(open, units);
      if (refused.isEmpty()) {
        refused = circles(open, units);
      }
      refused.forEach(
          (line, problem) -> {
            results.reject(line.row(), problem);
            open.remove(line.code());
          });
      settled = refused.isEmpty();
    }
  }

  private static Map<UnitLine, CellProblem> withoutParent(
      Map<String, UnitLine> open, Map<String, Kept> units) {
    Map<UnitLine, CellProblem> refused = new LinkedHashMap<>();
    for (UnitLine line : open.values()) {
      String parent = line.now().parentCode();
      if (parent != null && !open.containsKey(parent) && !units.containsKey(parent)) {
        refused.put(
            line,
            new CellProblem(
                UnitLine.PARENT,
                "Unit induk %s tidak dikenal, atau barisnya di berkas ini ditolak; periksa kode_unit_induk."
                    .formatted(parent)));
      }
    }
    return refused;
  }

  private static Map<UnitLine, CellProblem> circles(
      Map<String, UnitLine> open, Map<String, Kept> units) {
    Map<UnitLine, CellProblem> refused = new LinkedHashMap<>();
    Set<String> circles =
        Circles.find(
            open.keySet(),
            code ->
                open.containsKey(code)
                    ? open.get(code).now().parentCode()
                    : units.get(code) == null ? null : units.get(code).parentCode());
    for (String code : circles) {
      UnitLine line = open.get(code);
      if (line != null && line.changesParent()) {
        refused.put(
            line,
            new CellProblem(
                UnitLine.PARENT,
                "Unit %s akan berada di bawah dirinya sendiri; periksa kode_unit_induk."
                    .formatted(code)));
      }
    }
    return refused;
  }
}
