package id.bangkom.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.bangkom.passwords.PasswordState;
import id.bangkom.web.Paths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. What whoever came in with a one-time password can reach, and no more. */
@RestController
@RequestMapping(Paths.PASSWORD_API)
class PasswordController {

  private final OwnPassword ownPassword;

  PasswordController(OwnPassword ownPassword) {
    this.ownPassword = ownPassword;
  }

  @GetMapping
  OwnPassword.State state() {
    return ownPassword.state();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@RequestBody Change change, HttpServletRequest request) {
    PasswordState state = ownPassword.change(change.old(), change.chosen());
    HttpSession session = request.getSession(false);
    // All other sessions of this person end. A program's request has none of its own.
    if (session != null && state.login().equals(PasswordOfSession.user(session))) {
      PasswordOfSession.keep(session, state);
    }
  }

  record Change(String old, @JsonProperty("new") String chosen) {

    /** Passwords stay out of every log. */
    @Override
    public String toString() {
      return "Change[]";
    }
  }
}
