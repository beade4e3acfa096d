package id.bangkom.oversight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditEntries;
import id.bangkom.audit.AuditEntry;
import id.bangkom.audit.Kind;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: each kind of administrator reads what the other kind cannot hide. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final int MOST = 1000;

  private final AuditEntries entries;
  private final Workforce workforce;
  private final CurrentUser currentUser;

  AuditController(AuditEntries entries, Workforce workforce, CurrentUser currentUser) {
    this.entries = entries;
    this.workforce = workforce;
    this.currentUser = currentUser;
  }

  /**
   * @param day only of this day
   * @param person who acted, by login, or whom it was about, by a part of name or NIP
   * @param before the id of the last row of the page before
   * @param most rows of a page, 1 to 1000
   */
  @GetMapping
  Page find(
      @RequestParam(required = false) LocalDate day,
      @RequestParam(required = false) Act act,
      @RequestParam(required = false) String person,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "50") int most) {
    Set<Kind> kinds = readable();
    if (most < 1 || most > MOST) {
      throw Refusal.malformed(
          "Satu halaman memuat 1 sampai %s baris.".formatted(Wording.number(MOST)));
    }
    // One more tells whether another page follows.
    List<AuditEntry> found =
        entries.find(kinds, new AuditEntries.Wanted(day, act, person), before, most + 1);
    Map<String, String> names = new HashMap<>();
    List<Line> lines =
        found.stream()
            .limit(most)
            .map(entry -> new Line(entry, entry.act().label(), name(entry.login(), names)))
            .toList();
    return new Page(
        lines,
        found.size() > most ? lines.get(most - 1).entry().id() : null,
        Stream.of(Act.values())
            .filter(one -> kinds.contains(one.kind()))
            .map(one -> new Choice(one, one.label()))
            .toList());
  }

  private Set<Kind> readable() {
    currentUser.login();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (currentUser.has(Role.SYSTEM_ADMINISTRATORS)) {
      kinds.add(Kind.TECHNICAL);
    }
    if (currentUser.has(Role.RULE_ADMINISTRATORS)) {
      kinds.add(Kind.PEOPLE);
    }
    if (kinds.isEmpty()) {
      throw Refusal.forbidden("Jejak perubahan hanya untuk administrator.");
    }
    return kinds;
  }

  private String name(String login, Map<String, String> names) {
    return login == null
        ? "Aplikasi"
        : names.computeIfAbsent(
            login, one -> workforce.byLogin(one).map(Employee::name).orElse(one));
  }

  /**
   * @param next where the next page begins, as its {@code before}; null after the last one
   * @param acts all that the reader can filter by
   */
  record Page(List<Line> entries, Long next, List<Choice> acts) {}

  /**
   * @param label what people call the act
   * @param by the name of who acted
   */
  record Line(@JsonUnwrapped AuditEntry entry, String label, String by) {}

  record Choice(Act act, String label) {}
}
