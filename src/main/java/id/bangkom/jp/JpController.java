package id.bangkom.jp;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger's part of the HTTP interface. */
@RestController
@RequestMapping("/api")
class JpController {

  private static final String SOURCE = "API";

  private final JpLedger ledger;
  private final JpVoids voids;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final Standing standing;
  private final Clock clock;
  private final AuditTrail trail;

  JpController(
      JpLedger ledger,
      JpVoids voids,
      Workforce workforce,
      CurrentUser currentUser,
      Standing standing,
      Clock clock,
      AuditTrail trail) {
    this.ledger = ledger;
    this.voids = voids;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.standing = standing;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * @param year this year when missing
   */
  @GetMapping("/employees/{nip}/jp-card")
  JpCard card(@PathVariable String nip, @RequestParam(required = false) String year) {
    currentUser.login();
    int ofYear = year == null ? LocalDate.now(clock).getYear() : year(year);
    return ledger.card(readable(nip).id(), ofYear);
  }

  /** Whoever may not read all cards is not told either whether somebody has this NIP. */
  private Employee readable(String nip) {
    if (currentUser.has(Role.RULE_ADMINISTRATORS)) {
      return employee(nip);
    }
    Employee reader = workforce.currentEmployee();
    return workforce
        .byNip(nip)
        .filter(employee -> workforce.mayRead(reader, employee))
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "Kartu JP ini hanya untuk pegawainya, atasan langsung, kepala unit, dan"
                        + " BKPSDM."));
  }

  /** Adds an activity whose evidence the rule administrator verified: it is certified at once. */
  @PostMapping("/activities")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Recorded post(@RequestBody PostedActivity activity) {
    String login =
        currentUser.require(
            Role.RULE_ADMINISTRATORS,
            "Hanya administrator aturan yang boleh mencatat kegiatan langsung.");
    Employee employee = employee(activity.requiredNip());
    if (employee.login().equals(login)) {
      throw Refusal.rule(
          "Kegiatan sendiri tidak boleh dicatat sendiri; mintalah administrator aturan lain.");
    }
    standing.requireAccount(currentUser.login(), employee);
    Recorded recorded =
        ledger.record(activity.toActivity(employee.id(), SOURCE), CreditStatus.CERTIFIED);
    trail.record(
        Act.ACTIVITY_POSTED,
        employee.described(),
        "%s (%s)".formatted(activity.title(), recorded.activityId()));
    return recorded;
  }

  /**
   * Voids an activity, whatever brought it.
   *
   * @return the entries that changed
   */
  @PostMapping("/activities/{id}/void")
  @Transactional
  List<CardEntry> voidActivity(@PathVariable String id, @RequestBody Voiding voiding) {
    String login =
        currentUser.require(
            Role.RULE_ADMINISTRATORS,
            "Hanya administrator aturan yang boleh membatalkan kegiatan.");
    UUID activity = activityId(id);
    Employee employee = workforce.byId(ledger.activity(activity).fact().employeeId());
    if (employee.login().equals(login)) {
      throw Refusal.rule(
          "Kegiatan sendiri tidak boleh dibatalkan sendiri; mintalah administrator aturan lain.");
    }
    // Whoever depends on this person may object, too: it lowers what is counted.
    List<CardEntry> changed = voids.voidActivity(activity, voiding.reason());
    trail.record(Act.ACTIVITY_VOIDED, employee.described(), id + ": " + voiding.reason());
    return changed;
  }

  /**
   * @param reason in the words of who voids it
   */
  record Voiding(String reason) {}

  private static UUID activityId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.unknown("Kegiatan tidak ditemukan; muat ulang halaman.");
    }
  }

  private Employee employee(String nip) {
    return workforce
        .byNip(nip)
        .orElseThrow(() -> Refusal.unknown("NIP ini tidak dikenal; periksa penulisannya."));
  }

  private static int year(String text) {
    if (!text.matches("[12]\\d{3}")) {
      throw Refusal.malformed("Tahun harus empat angka, misalnya 2026.");
    }
    return Integer.parseInt(text);
  }
}
