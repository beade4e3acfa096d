package id.bangkom.drafts;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.audit.Unrecorded;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own drafts, by the place where they are typed. */
@RestController
@RequestMapping("/api/drafts/{place}")
class DraftController {

  private final Drafts drafts;
  private final CurrentUser currentUser;

  DraftController(Drafts drafts, CurrentUser currentUser) {
    this.drafts = drafts;
    this.currentUser = currentUser;
  }

  /** No content when nothing is kept: that is no fault of whoever asks. */
  @GetMapping
  ResponseEntity<FormDraft> read(@PathVariable String place) {
    return drafts
        .find(Place.of(place), currentUser.login())
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  @Unrecorded("a person's own, read by nobody else")
  Saved save(@PathVariable String place, @RequestBody Typing typing) {
    return new Saved(
        drafts.save(Place.of(place), currentUser.login(), typing.content(), typing.basis()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Unrecorded("a person's own, read by nobody else")
  void delete(@PathVariable String place) {
    drafts.delete(Place.of(place), currentUser.login());
  }

  record Typing(String content, String basis) {}

  record Saved(OffsetDateTime savedAt) {}
}
