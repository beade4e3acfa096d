package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.UnitTable;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * People, their posts, units and supervisors. Somebody whom the file does not name stays as they
 * are. A new person gets an account; another supervisor or unit takes running work along ({@link
 * Moves}); {@code nip_lama} gives a person a new number.
 *
 * <p>Rows are read ({@link EmployeeLine}), it is decided what they mean ({@link PeopleSettlement}),
 * and what is left is written ({@link PeopleWriter}).
 */
@Component
class EmployeeImport implements TableImport {

  private final Workforce workforce;
  private final EmployeeTable employees;
  private final UnitTable units;
  private final StandardTable posts;
  private final PeopleWriter writer;
  private final CurrentUser currentUser;

  EmployeeImport(
      Workforce workforce,
      EmployeeTable employees,
      UnitTable units,
      StandardTable posts,
      PeopleWriter writer,
      CurrentUser currentUser) {
    this.workforce = workforce;
    this.employees = employees;
    this.units = units;
    this.posts = posts;
    this.writer = writer;
    this.currentUser = currentUser;
  }

  @Override
  public Act act() {
    return Act.EMPLOYEES_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return EmployeeLine.COLUMNS;
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    KnownOffice office =
        new KnownOffice(workforce.all(), units.idsByCode(), posts.posts(), employees.presentNips());
    PeopleSettlement settlement = new PeopleSettlement(office, currentUser.find().orElse(null));
    results.each(
        table, progress, row -> settlement.add(EmployeeLine.read(row, table, office.unitIds())));
    List<NamedPerson> taken = settlement.settle(table.has(EmployeeLine.SUPERVISOR), results);
    List<NamedPerson> created = taken.stream().filter(NamedPerson::isNew).toList();
    List<NamedPerson> changed =
        taken.stream().filter(person -> !person.isNew() && person.changes()).toList();
    progress.phase("Menyimpan pegawai", created.size() + changed.size());
    writer.write(
        created,
        changed,
        new PeopleWriter.Run(office, settlement, table.source(), results, progress));
    for (NamedPerson person : taken) {
      if (!results.isRejected(person.line().row())) {
        results.take(person.line().row(), status(person), person.remark());
      }
    }
  }

  private static RowStatus status(NamedPerson person) {
    if (person.isNew()) {
      return RowStatus.CREATED;
    }
    return person.changes() ? RowStatus.UPDATED : RowStatus.UNCHANGED;
  }
}
