package id.bangkom.recalculation;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Extent;
import id.bangkom.workforce.Unit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders recalculations and resumes them, one of a year at a time. */
@Service
public class Recalculations {

  private static final int LONGEST_REASON = 2000;

  private final Runs runs;
  private final RunTable table;
  private final JpRules rules;
  private final AuditTrail trail;
  private final ApplicationEventPublisher events;

  Recalculations(
      Runs runs,
      RunTable table,
      JpRules rules,
      AuditTrail trail,
      ApplicationEventPublisher events) {
    this.runs = runs;
    this.table = table;
    this.rules = rules;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Starts a recalculation by the tables of now. Two at the same moment do no harm: what one has
   * done, the other finds done.
   *
   * @param employee whose JP, null for several people
   * @param unit whose people, with the units below; null for one person or everybody
   * @param rehearsal whether the ledger stays as it is
   * @param reason in the words of who orders it
   * @param by the login of who orders it
   * @throws Refusal RULE without a reason, CONFLICT while another one of that year runs, or what
   *     speaks against this person's ordering it ({@link RecalculationWanted})
   */
  @Transactional
  public Recalculation order(
      int year, Employee employee, Unit unit, boolean rehearsal, String reason, String by) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.rule(
          "Alasan penghitungan ulang wajib diisi, paling panjang %s karakter."
              .formatted(Wording.number(LONGEST_REASON)));
    }
    if (isRunning(year)) {
      throw Refusal.conflict(
          "Penghitungan ulang tahun %d masih berjalan; tunggu sampai selesai atau hentikan dahulu."
              .formatted(year));
    }
    if (!rehearsal) {
      events.publishEvent(new RecalculationWanted(by));
    }
    long id =
        runs.add(
            new NewRun(
                RecalculationKind.NAME,
                year,
                extent(employee, unit),
                rehearsal,
                reason.strip(),
                rules.versions(),
                by));
    runs.start(id);
    Recalculation ordered = runs.get(id);
    trail.record(
        rehearsal ? Act.RECALCULATION_REHEARSED : Act.RECALCULATION_ORDERED,
        employee != null
            ? employee.described()
            : unit != null ? unit.code() + " " + unit.name() : "Semua pegawai",
        "Tahun %d: %s".formatted(year, reason.strip()),
        ordered.employees());
    return ordered;
  }

  private static Extent extent(Employee employee, Unit unit) {
    if (employee != null) {
      return Extent.of(employee);
    }
    return unit != null ? Extent.of(unit) : Extent.EVERYBODY;
  }

  /**
   * Goes on with a stopped recalculation, by the same versions of the tables.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it was not stopped or another one of
   *     that year runs
   */
  @Transactional
  public void resume(long id) {
    Recalculation stopped = table.locked(id);
    if (stopped.status() != RecalculationStatus.STOPPED) {
      throw Refusal.conflict("Hanya penghitungan yang dihentikan dapat dilanjutkan.");
    }
    if (isRunning(stopped.year())) {
      throw Refusal.conflict(
          "Penghitungan ulang lain untuk tahun %d sedang berjalan; tunggu sampai selesai."
              .formatted(stopped.year()));
    }
    runs.goOn(id);
    trail.record(Act.RECALCULATION_RESUMED, "Penghitungan " + id, null);
  }

  /** The last ones, newest first. */
  public List<Recalculation> latest(int most) {
    return table.latest(RecalculationKind.NAME, most);
  }

  private boolean isRunning(int year) {
    return table.isRunning(RecalculationKind.NAME, year);
  }
}
