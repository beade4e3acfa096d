package id.bangkom.people;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Handover;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Unit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands a supervisor's reports over to another, and shows who was handed over to whom. */
@RestController
@RequestMapping("/api/handovers")
class HandoverController {

  private final PeopleAccess access;
  private final Moves moves;
  private final Workforce workforce;
  private final Superiors superiors;

  HandoverController(PeopleAccess access, Moves moves, Workforce workforce, Superiors superiors) {
    this.access = access;
    this.moves = moves;
    this.workforce = workforce;
    this.superiors = superiors;
  }

  @PostMapping
  Result handOver(@RequestBody Order order) {
    access.limitedTo();
    // Before anybody is looked for.
    access.requireAdministrator();
    Moves.HandedOver done =
        moves.handOver(
            access.find(order.fromNip()),
            access.find(order.toNip()),
            order.employeeNips() == null
                ? null
                : order.employeeNips().stream().map(access::find).toList(),
            order.reason());
    return new Result(
        done.handedOver().stream().map(Person::of).toList(),
        done.stayed().stream().map(Person::of).toList());
  }

  /** Those of one employee, and those from or to that person as supervisor; newest first. */
  @GetMapping
  List<Row> concerning(@RequestParam String nip) {
    List<Handover> handovers = moves.concerning(access.require(nip).id());
    Map<Long, Employee> people =
        workforce.byIds(
            handovers.stream()
                .flatMap(
                    h ->
                        Stream.of(
                            h.employeeId(),
                            h.fromSupervisorId(),
                            h.toSupervisorId(),
                            h.orderedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<Long, String> units =
        superiors.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return handovers.stream()
        .map(
            h ->
                new Row(
                    Person.of(people.get(h.employeeId())),
                    Person.of(people.get(h.fromSupervisorId())),
                    Person.of(people.get(h.toSupervisorId())),
                    Objects.equals(h.fromSupervisorId(), h.toSupervisorId()),
                    units.get(h.fromUnitId()),
                    units.get(h.toUnitId()),
                    Objects.equals(h.fromUnitId(), h.toUnitId()),
                    Objects.equals(h.fromPost(), h.toPost()) ? null : h.fromPost(),
                    Objects.equals(h.fromPost(), h.toPost()) ? null : h.toPost(),
                    h.effectiveOn(),
                    h.reason(),
                    Person.of(people.get(h.orderedBy())),
                    h.happenedAt()))
        .toList();
  }

  /**
   * @param employeeNips whom; null for all direct reports
   */
  record Order(String fromNip, String toNip, List<String> employeeNips, String reason) {}

  /** Who was handed over, and who stayed because that supervisor cannot be theirs. */
  record Result(List<Person> handedOver, List<Person> stayed) {}

  /**
   * @param from null for an employee who had no supervisor
   * @param supervisorStayed whether the supervisor is the same person as before
   * @param unitStayed whether the unit is the same as before
   * @param fromPost null where the post is the same as before
   * @param toPost null where the post is the same as before
   * @param effectiveOn from which day it counts; null where no day was given
   * @param orderedBy null where nobody known ordered it
   */
  record Row(
      Person employee,
      Person from,
      Person to,
      boolean supervisorStayed,
      String fromUnit,
      String toUnit,
      boolean unitStayed,
      String fromPost,
      String toPost,
      LocalDate effectiveOn,
      String reason,
      Person orderedBy,
      OffsetDateTime happenedAt) {}
}
