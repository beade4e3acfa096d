package id.bangkom.notice;

import id.bangkom.audit.Unrecorded;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the current user is told in person. */
@RestController
@RequestMapping("/api/me/notices")
class PersonalNoticeController {

  private final PersonalNotices notices;

  PersonalNoticeController(PersonalNotices notices) {
    this.notices = notices;
  }

  @GetMapping
  List<PersonalNotices.Notice> unread() {
    return notices.unread();
  }

  @PostMapping("/{id}/read")
  @Unrecorded("the reader's own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable long id) {
    notices.read(id);
  }
}
