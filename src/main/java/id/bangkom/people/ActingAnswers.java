package id.bangkom.people;

import id.bangkom.workforce.ActingAppointment;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Appointments of acting officials as the interface shows them. */
@Component
class ActingAnswers {

  private final Workforce workforce;
  private final Clock clock;

  ActingAnswers(Workforce workforce, Clock clock) {
    this.workforce = workforce;
    this.clock = clock;
  }

  List<Answer> of(List<ActingAppointment> appointments) {
    Map<Long, Employee> people =
        workforce.byIds(
            appointments.stream()
                .flatMap(a -> Stream.of(a.officialId(), a.actingId()))
                .collect(Collectors.toSet()));
    LocalDate today = LocalDate.now(clock);
    return appointments.stream()
        .map(
            a ->
                new Answer(
                    a.id(),
                    a.kind(),
                    a.kind().label(),
                    Person.of(people.get(a.officialId())),
                    Person.of(people.get(a.actingId())),
                    a.orderNumber(),
                    a.firstDay(),
                    a.lastDay(),
                    State.of(a, today),
                    State.of(a, today).label,
                    State.of(a, today).endable(),
                    a.endReason()))
        .toList();
  }

  enum State {
    COMING("Belum mulai"),
    IN_EFFECT("Berlaku"),
    OVER("Sudah lewat"),
    ENDED("Diakhiri");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Whether there is something left to end. */
    boolean endable() {
      return this == COMING || this == IN_EFFECT;
    }

    static State of(ActingAppointment appointment, LocalDate today) {
      if (appointment.endedAt() != null) {
        return ENDED;
      }
      if (appointment.appliesOn(today)) {
        return IN_EFFECT;
      }
      return today.isBefore(appointment.firstDay()) ? COMING : OVER;
    }
  }

  /**
   * @param endable whether it can still be ended
   */
  record Answer(
      long id,
      ActingKind kind,
      String kindLabel,
      Person official,
      Person acting,
      String orderNumber,
      LocalDate firstDay,
      LocalDate lastDay,
      State state,
      String stateLabel,
      boolean endable,
      String endReason) {}
}
