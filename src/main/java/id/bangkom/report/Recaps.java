package id.bangkom.report;

import id.bangkom.jp.JpCard;
import id.bangkom.jp.JpRules;
import id.bangkom.jp.YearSums;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentType;
import id.bangkom.workforce.Unit;
import id.bangkom.workforce.Workforce;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes recaps. */
@Component
class Recaps {

  private final Workforce workforce;
  private final YearSums yearSums;
  private final JpRules rules;

  Recaps(Workforce workforce, YearSums yearSums, JpRules rules) {
    this.workforce = workforce;
    this.yearSums = yearSums;
    this.rules = rules;
  }

  @Transactional(readOnly = true)
  JpRecap of(Unit unit, int year) {
    List<Employee> employees = workforce.ofUnit(unit.id());
    Map<Long, YearSums.Sums> sums =
        yearSums.of(employees.stream().map(Employee::id).toList(), year);
    Map<EmploymentType, JpCard.Target> targets = new EnumMap<>(EmploymentType.class);
    for (EmploymentType type : EmploymentType.values()) {
      targets.put(type, rules.target(type, year));
    }
    return new JpRecap(
        new JpRecap.UnitName(unit.code(), unit.name()),
        year,
        employees.stream()
            .map(
                employee ->
                    row(
                        employee,
                        sums.getOrDefault(employee.id(), YearSums.Sums.NONE),
                        targets.get(employee.employmentType())))
            .toList());
  }

  private static JpRecap.Row row(Employee employee, YearSums.Sums sums, JpCard.Target target) {
    return new JpRecap.Row(
        employee.nip(),
        employee.name(),
        employee.employmentType(),
        employee.unit(),
        sums.byTrack(),
        sums.totalJp(),
        sums.certifiedJp(),
        sums.unconfirmedRuleJp(),
        target,
        target.shortfall(sums.totalJp()));
  }
}
