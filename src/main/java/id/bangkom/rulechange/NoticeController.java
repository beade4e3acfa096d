package id.bangkom.rulechange;

import id.bangkom.audit.Unrecorded;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the current user should know about changed rules. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  List<Notices.Notice> unread() {
    return notices.unread();
  }

  @PostMapping("/{id}/read")
  @Unrecorded("the reader's own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable long id) {
    notices.read(id);
  }
}
