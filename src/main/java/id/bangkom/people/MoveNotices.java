package id.bangkom.people;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.notice.PersonalNotices;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmployeeMoved;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the supervisor whom somebody leaves, and the one to whom somebody comes. */
@Component
class MoveNotices {

  private final PersonalNotices notices;
  private final Workforce workforce;
  private final CurrentUser currentUser;

  MoveNotices(PersonalNotices notices, Workforce workforce, CurrentUser currentUser) {
    this.notices = notices;
    this.workforce = workforce;
    this.currentUser = currentUser;
  }

  @EventListener
  void tell(EmployeeMoved moved) {
    Employee left = supervisor(moved.before());
    Employee came = supervisor(moved.now());
    if (left != null && came != null && left.id() == came.id()) {
      tell(left, "Mutasi bawahan Anda, %s: %s".formatted(moved.now().name(), what(moved, null)));
      return;
    }
    tell(
        left,
        "%s bukan lagi bawahan langsung Anda: %s Tugas tentang pegawai ini diteruskan atasan barunya."
            .formatted(moved.now().name(), what(moved, came)));
    tell(
        came,
        "%s menjadi bawahan langsung Anda: %s Tugas yang berjalan ada di daftar tugas Anda."
            .formatted(moved.now().name(), what(moved, null)));
  }

  /** What changes besides, and from when. */
  private static String what(EmployeeMoved moved, Employee newSupervisor) {
    Employee before = moved.before();
    Employee now = moved.now();
    List<String> changes = new ArrayList<>();
    if (newSupervisor != null) {
      changes.add("atasan " + newSupervisor.name());
    }
    if (before.unitId() != now.unitId()) {
      changes.add("unit " + now.unit());
    }
    if (before.postId() != now.postId()) {
      changes.add("jabatan " + now.post());
    }
    changes.add("TMT " + Wording.day(moved.effectiveOn()));
    return String.join(", ", changes) + ".";
  }

  private Employee supervisor(Employee employee) {
    return Stream.of(employee.supervisorId())
        .filter(Objects::nonNull)
        .map(workforce::byId)
        .findFirst()
        .orElse(null);
  }

  /** Whoever did it knows. */
  private void tell(Employee supervisor, String sentence) {
    if (supervisor != null && currentUser.find().filter(supervisor.login()::equals).isEmpty()) {
      notices.tell(supervisor.login(), "move:" + UUID.randomUUID(), sentence, "/kepegawaian");
    }
  }
}
