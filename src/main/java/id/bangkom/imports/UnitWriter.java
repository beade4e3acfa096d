package id.bangkom.imports;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmployeeTable.Numbers;
import id.bangkom.workforce.HeadsChanged;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import id.bangkom.workforce.UnitTable;
import id.bangkom.workforce.UnitTable.Kept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was decided about the rows of a file of units. */
@Component
class UnitWriter {

  private final UnitTable units;
  private final EmployeeTable employees;
  private final Accounts accounts;
  private final PersonnelActs acts;
  private final ApplicationEventPublisher events;

  UnitWriter(
      UnitTable units,
      EmployeeTable employees,
      Accounts accounts,
      PersonnelActs acts,
      ApplicationEventPublisher events) {
    this.units = units;
    this.employees = employees;
    this.accounts = accounts;
    this.acts = acts;
    this.events = events;
  }

  /**
   * @param source what is recorded of the file
   */
  void write(List<UnitLine> lines, String source) {
    List<UnitLine> created = lines.stream().filter(UnitLine::isNew).toList();
    List<UnitLine> updated =
        lines.stream().filter(line -> !line.isNew() && line.changes()).toList();
    List<UnitLine> written = Stream.concat(created.stream(), updated.stream()).toList();
    units.keep(
        created.stream().map(UnitLine::now).toList(), updated.stream().map(UnitLine::now).toList());
    recordActs(written, source);
    written.stream()
        .map(UnitLine::headLogin)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(login -> accounts.give(login, Role.UNIT_HEADS));
    if (updated.stream().anyMatch(UnitLine::changesHeads)) {
      events.publishEvent(new HeadsChanged());
    }
  }

  /**
   * A new head is given an office; a unit that moves, or becomes an office or none, gives power
   * over its people to the heads above it.
   */
  private void recordActs(List<UnitLine> written, String source) {
    Map<String, Kept> now = units.all();
    Map<Long, String> logins =
        employees.numbers().stream().collect(Collectors.toMap(Numbers::id, Numbers::login));
    Set<NewAct> done = new LinkedHashSet<>();
    for (UnitLine line : written) {
      if (line.changesHead() && line.now().headId() != null) {
        done.add(headOf(line, logins.get(line.now().headId())));
      }
      if (!line.isNew() && line.changesHeads()) {
        for (Kept unit = now.get(line.code()); unit != null; unit = now.get(unit.parentCode())) {
          if (unit.headId() != null) {
            done.add(headOf(line, logins.get(unit.headId())));
          }
        }
      }
    }
    acts.recordAll(done, source);
  }

  private static NewAct headOf(UnitLine line, String login) {
    return new NewAct(ActKind.HEAD, login, "Unit " + line.now().name());
  }
}
