package id.bangkom.slips;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One-time passwords, for system administrators. */
@RestController
@RequestMapping("/api/accounts")
class SlipController {

  private final Slips slips;

  SlipController(Slips slips) {
    this.slips = slips;
  }

  @GetMapping("/waiting")
  List<WaitingAccount> waiting() {
    return slips.waiting();
  }

  @GetMapping("/{login}")
  Slips.Owner owner(@PathVariable String login) {
    return slips.owner(login);
  }

  @PostMapping("/slips")
  Slips.Batch issue(@RequestBody Wanted wanted) {
    return slips.issue(wanted.logins());
  }

  record Wanted(List<String> logins) {}
}
