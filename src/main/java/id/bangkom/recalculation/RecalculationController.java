package id.bangkom.recalculation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Unit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders recalculations and shows how far they are: for rule administrators. */
@RestController
@RequestMapping("/api/recalculations")
class RecalculationController {

  private static final int EARLIEST_YEAR = 1950;
  private static final int LATEST_YEAR = 2999;
  private static final int SHOWN = 20;

  private final Recalculations recalculations;
  private final Runs runs;
  private final RecalculationChanges changes;
  private final Workforce workforce;
  private final Superiors superiors;
  private final CurrentUser currentUser;

  RecalculationController(
      Recalculations recalculations,
      Runs runs,
      RecalculationChanges changes,
      Workforce workforce,
      Superiors superiors,
      CurrentUser currentUser) {
    this.recalculations = recalculations;
    this.runs = runs;
    this.changes = changes;
    this.workforce = workforce;
    this.superiors = superiors;
    this.currentUser = currentUser;
  }

  /** The work goes on after the answer. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Shown order(@RequestBody Order order) {
    String by = requireAdministrator();
    if (order.year() == null || order.year() < EARLIEST_YEAR || order.year() > LATEST_YEAR) {
      throw Refusal.malformed("Tahun wajib diisi dengan empat angka, misalnya 2026.");
    }
    if (order.rehearsal() == null) {
      throw Refusal.malformed("Isian \"rehearsal\" wajib diisi: true untuk simulasi.");
    }
    Employee employee = blank(order.nip()) ? null : employee(order.nip().strip());
    Unit unit = blank(order.unitCode()) ? null : unit(order.unitCode().strip());
    if (employee != null && unit != null) {
      throw Refusal.malformed("Pilih satu pegawai atau satu unit, tidak keduanya.");
    }
    if (employee != null && !order.rehearsal() && employee.login().equals(by)) {
      throw Refusal.rule(
          "JP sendiri tidak boleh dihitung ulang sendiri; mintalah administrator aturan lain.");
    }
    return shown(
        recalculations.order(order.year(), employee, unit, order.rehearsal(), order.reason(), by));
  }

  /** The last ones, newest first. */
  @GetMapping
  List<Shown> latest() {
    requireAdministrator();
    return recalculations.latest(SHOWN).stream().map(this::shown).toList();
  }

  @GetMapping("/{id}")
  Shown get(@PathVariable long id) {
    requireAdministrator();
    return shown(runs.get(id));
  }

  /** Whose JP it changes or would change. */
  @GetMapping("/{id}/changes")
  List<RecalculationChanges.Changed> changes(@PathVariable long id) {
    requireAdministrator();
    runs.get(id);
    return changes.of(id);
  }

  @PostMapping("/{id}/stop")
  Shown stop(@PathVariable long id) {
    requireAdministrator();
    runs.stop(id);
    return shown(runs.get(id));
  }

  @PostMapping("/{id}/resume")
  Shown resume(@PathVariable long id) {
    requireAdministrator();
    recalculations.resume(id);
    return shown(runs.get(id));
  }

  private String requireAdministrator() {
    return currentUser.require(
        Role.RULE_ADMINISTRATORS,
        "Hanya administrator aturan yang dapat menghitung ulang JP; hubungi BKPSDM.");
  }

  private Shown shown(Recalculation recalculation) {
    Employee employee =
        recalculation.employeeId() == null ? null : workforce.byId(recalculation.employeeId());
    Unit unit =
        superiors.units().stream()
            .filter(one -> Objects.equals(one.id(), recalculation.unitId()))
            .findFirst()
            .orElse(null);
    return new Shown(
        recalculation,
        employee == null ? null : employee.nip(),
        employee == null ? null : employee.name(),
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        workforce
            .byLogin(recalculation.orderedBy())
            .map(Employee::name)
            .orElse(recalculation.orderedBy()));
  }

  private Employee employee(String nip) {
    return workforce
        .byNip(nip)
        .orElseThrow(() -> Refusal.unknown("NIP ini tidak dikenal; periksa penulisannya."));
  }

  private Unit unit(String code) {
    return superiors
        .findUnit(code)
        .orElseThrow(() -> Refusal.unknown("Unit ini tidak dikenal; periksa kodenya."));
  }

  private static boolean blank(String text) {
    return Objects.requireNonNullElse(text, "").isBlank();
  }

  /**
   * @param nip of one employee, or null
   * @param unitCode of a unit with those below it, or null; without both it is everybody
   * @param rehearsal true to see what would change
   */
  record Order(Integer year, String nip, String unitCode, String reason, Boolean rehearsal) {}

  /**
   * A recalculation, with names for who reads it.
   *
   * @param nip of the one employee it is about, or null
   * @param unitCode of the unit it is about, or null
   * @param orderedByName who ordered it
   */
  record Shown(
      @JsonUnwrapped Recalculation recalculation,
      String nip,
      String employeeName,
      String unitCode,
      String unitName,
      String orderedByName) {}
}
