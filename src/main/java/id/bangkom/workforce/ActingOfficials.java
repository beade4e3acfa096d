package id.bangkom.workforce;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (Plh., Plt.), by an order that a superior or a rule administrator enters,
 * and who may therefore do what is an official's to do.
 *
 * <p>At most one person stands in for an official at a time, and only for the official's own tasks:
 * who stands in for somebody hands that on to nobody. A task about the substitute goes one level
 * up.
 */
@Service
public class ActingOfficials {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id-ID"));

  private static final int LONGEST_ORDER_NUMBER = 100;
  private static final int LONGEST_REASON = 2000;

  private final ActingTable table;
  private final WorkforceLock lock;
  private final Workforce workforce;
  private final Superiors superiors;
  private final CurrentUser currentUser;
  private final PersonnelActs acts;
  private final Standing standing;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AuditTrail trail;

  ActingOfficials(
      ActingTable table,
      WorkforceLock lock,
      Workforce workforce,
      Superiors superiors,
      CurrentUser currentUser,
      PersonnelActs acts,
      Standing standing,
      ApplicationEventPublisher events,
      Clock clock,
      AuditTrail trail) {
    this.table = table;
    this.lock = lock;
    this.workforce = workforce;
    this.superiors = superiors;
    this.currentUser = currentUser;
    this.acts = acts;
    this.standing = standing;
    this.events = events;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Enters an order, which has effect from its first to its last day.
   *
   * @throws Refusal FORBIDDEN unless the current user stands above the official or is a rule
   *     administrator, and for an appointment of oneself or in one's own place; RULE when the order
   *     has no number, its days are the wrong way round or over, it appoints the official, or
   *     somebody else is appointed for a part of that time
   */
  @Transactional
  public ActingAppointment appoint(
      ActingKind kind,
      Employee official,
      Employee acting,
      String orderNumber,
      LocalDate firstDay,
      LocalDate lastDay) {
    Employee by = workforce.currentEmployee();
    requireMayAppoint(by, official);
    String number =
        Entered.text(
            orderNumber,
            "Nomor surat penunjukan",
            LONGEST_ORDER_NUMBER,
            "seperti tertulis pada suratnya");
    if (acting.id() == official.id()) {
      throw Refusal.rule(
          "Pejabat tidak dapat menggantikan dirinya sendiri; pilih pegawai lain sebagai pengganti.");
    }
    if (acting.id() == by.id()) {
      throw Refusal.forbidden(
          "Anda tidak dapat menunjuk diri sendiri; mintalah atasan pejabat itu atau administrator"
              + " lain mencatatnya.");
    }
    requireDays(firstDay, lastDay);
    lock.take();
    table
        .overlapping(official.id(), firstDay, lastDay)
        .ifPresent(
            other -> {
              throw Refusal.rule(
                  "%s sudah digantikan %s dari %s sampai %s; akhiri penunjukan itu atau pilih masa lain."
                      .formatted(
                          official.name(),
                          workforce.byId(other.actingId()).name(),
                          DAY.format(other.firstDay()),
                          DAY.format(other.lastDay())));
            });
    boolean inEffect = !firstDay.isAfter(today());
    ActingAppointment appointment =
        table.add(
            new ActingTable.NewAppointment(
                kind, official.id(), acting.id(), number, firstDay, lastDay, by.id(), inEffect));
    acts.record(
        ActKind.ACTING,
        acting.login(),
        "%s dari %s (No. %s), %s sampai %s"
            .formatted(
                kind.abbreviation(),
                official.name(),
                number,
                DAY.format(firstDay),
                DAY.format(lastDay)));
    if (inEffect) {
      events.publishEvent(new ActingChanged(official.id()));
    }
    trail.record(
        Act.ACTING_ORDERED,
        official.described(),
        "Digantikan %s, %s s.d. %s, %s"
            .formatted(acting.described(), DAY.format(firstDay), DAY.format(lastDay), number));
    return appointment;
  }

  private void requireMayAppoint(Employee by, Employee official) {
    if (by.id() == official.id()) {
      throw Refusal.forbidden(
          "Pengganti Anda sendiri dicatat oleh atasan Anda atau administrator lain.");
    }
    if (!currentUser.has(Role.RULE_ADMINISTRATORS) && !superiors.isAbove(by, official)) {
      throw Refusal.forbidden(
          "Pengganti seorang pejabat hanya dapat dicatat oleh atasannya atau administrator aturan.");
    }
  }

  private void requireDays(LocalDate firstDay, LocalDate lastDay) {
    if (firstDay == null || lastDay == null) {
      throw Refusal.rule("Hari pertama dan hari terakhir penunjukan wajib diisi.");
    }
    if (lastDay.isBefore(firstDay)) {
      throw Refusal.rule("Hari terakhir mendahului hari pertama; periksa masa berlaku penunjukan.");
    }
    if (lastDay.isBefore(today())) {
      throw Refusal.rule("Masa penunjukan ini sudah lewat; periksa hari terakhirnya.");
    }
  }

  /**
   * Ends an appointment early, from this moment on. What was signed stays.
   *
   * @throws Refusal UNKNOWN when there is none, FORBIDDEN as {@link #appoint}, CONFLICT when it has
   *     been ended, RULE when it is over or no reason is given
   */
  @Transactional
  public void end(long id, String reason) {
    Employee by = workforce.currentEmployee();
    ActingAppointment known = table.get(id);
    requireMayAppoint(by, workforce.byId(known.officialId()));
    String why = Entered.text(reason, "Alasan", LONGEST_REASON, "misalnya pejabat sudah kembali");
    lock.take();
    ActingAppointment appointment = table.get(id);
    if (appointment.endedAt() != null) {
      throw Refusal.conflict("Penunjukan ini sudah diakhiri; muat ulang halaman.");
    }
    if (appointment.lastDay().isBefore(today())) {
      throw Refusal.rule("Masa penunjukan ini sudah lewat dan tidak perlu diakhiri.");
    }
    table.end(id, by.id(), why);
    acts.record(
        ActKind.ACTING_ENDED,
        workforce.byId(appointment.actingId()).login(),
        "%s dari %s (No. %s). %s"
            .formatted(
                appointment.kind().abbreviation(),
                workforce.byId(appointment.officialId()).name(),
                appointment.orderNumber(),
                why));
    trail.record(
        Act.ACTING_ENDED,
        workforce.byId(appointment.officialId()).described(),
        "%s: %s".formatted(appointment.orderNumber(), why));
    if (appointment.inEffect()) {
      events.publishEvent(new ActingChanged(appointment.officialId()));
    }
  }

  /** Those whose days have begun or ended and whose open tasks do not know of it yet. */
  public List<Long> unsettled() {
    return table.unsettled(today());
  }

  /**
   * Lets the open tasks know that an appointment has begun or ended. Harmless when they do: of two
   * nodes the second finds nothing left to do.
   */
  @Transactional
  public void settle(long id) {
    lock.take();
    ActingAppointment appointment = table.get(id);
    boolean applies = appointment.appliesOn(today());
    if (applies != appointment.inEffect()) {
      table.takesEffect(id, applies);
      events.publishEvent(new ActingChanged(appointment.officialId()));
    }
  }

  /** Appointments of an official and those in which that person stands in; newest first. */
  public List<ActingAppointment> concerning(long employeeId) {
    return table.concerning(employeeId);
  }

  /** By which order somebody stands in for this official on that day. */
  public Optional<ActingAppointment> actingFor(long officialId, LocalDate day) {
    return table.overlapping(officialId, day, day);
  }

  /** By which orders somebody stands in today for these officials, by official. */
  public Map<Long, ActingAppointment> actingToday(Collection<Long> officialIds) {
    return table.applying(officialIds, today()).stream()
        .collect(
            Collectors.toMap(ActingAppointment::officialId, one -> one, (newest, older) -> newest));
  }

  /**
   * Who, besides the official, may do today what is the official's to do.
   *
   * <p>Nobody decides about oneself, nor chooses who does: for what concerns the substitute, or who
   * entered the order, the nearest superior of the official takes the substitute's place.
   *
   * @param aboutId whom the task is about
   */
  public Optional<Capacity> substitute(Employee official, long aboutId) {
    return actingFor(official.id(), today())
        .flatMap(
            appointment ->
                Stream.concat(
                        Stream.of(workforce.byId(appointment.actingId()))
                            .filter(one -> aboutId != appointment.enteredBy()),
                        superiors.above(official))
                    .filter(one -> one.id() != aboutId && one.id() != official.id())
                    .findFirst()
                    .map(substitute -> new Capacity(substitute, official, appointment)));
  }

  /**
   * In which capacity somebody may do today what is an official's to do.
   *
   * @param aboutId whom the task is about
   * @throws Refusal FORBIDDEN unless it is the official or who stands in, never for oneself, and
   *     not while the person depends on whom it is about ({@link Standing})
   */
  public Capacity capacity(Employee person, Employee official, long aboutId) {
    Capacity capacity = capacityToSendBack(person, official, aboutId);
    standing.require(person, aboutId);
    return capacity;
  }

  /**
   * The same for an act that only sends back or lowers, which needs no second person: else whoever
   * is placed by another one could not object to that one's affairs.
   *
   * @throws Refusal FORBIDDEN unless it is the official or who stands in, and never for oneself
   */
  public Capacity capacityToSendBack(Employee person, Employee official, long aboutId) {
    if (person.id() == aboutId) {
      throw Refusal.forbidden(
          "Tugas ini menyangkut Anda sendiri, sehingga hanya dapat dikerjakan orang lain.");
    }
    if (person.id() == official.id()) {
      return Capacity.oneself(official);
    }
    return substitute(official, aboutId)
        .filter(capacity -> capacity.person().id() == person.id())
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "Tugas ini hanya dapat dikerjakan "
                        + official.name()
                        + " atau penggantinya (Plh./Plt.)."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
