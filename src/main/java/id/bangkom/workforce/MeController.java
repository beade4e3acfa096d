package id.bangkom.workforce;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the logged-in user is, and the table of competencies a supervisor has at hand. */
@RestController
@RequestMapping("/api/me")
class MeController {

  private final CurrentUser currentUser;
  private final Workforce workforce;
  private final TeamCompetencies teamCompetencies;

  MeController(CurrentUser currentUser, Workforce workforce, TeamCompetencies teamCompetencies) {
    this.currentUser = currentUser;
    this.workforce = workforce;
    this.teamCompetencies = teamCompetencies;
  }

  @GetMapping
  Me me() {
    String login = currentUser.login();
    List<String> roles =
        Stream.of(Role.values()).filter(currentUser::has).map(Role::group).toList();
    Optional<Employee> employee = workforce.byLogin(login);
    return employee
        .map(e -> new Me(login, e.name(), e.nip(), e.post(), e.unit(), roles))
        .orElseGet(() -> new Me(login, login, null, null, null, roles));
  }

  /** The user first, then direct reports by name. */
  @GetMapping("/team")
  List<TeamCompetencies.Member> team() {
    return teamCompetencies.of(workforce.currentEmployee());
  }

  /** A system administrator need not be an employee: then nip, post and unit are null. */
  record Me(String login, String name, String nip, String post, String unit, List<String> roles) {}
}
