package id.bangkom.oversight;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.oversight.FailedJobs.FailedJob;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What failed in the background: for system administrators. */
@RestController
@RequestMapping("/api/failed-jobs")
class FailedJobController {

  private static final int SHOWN = 100;

  private final FailedJobs failedJobs;
  private final CurrentUser currentUser;

  FailedJobController(FailedJobs failedJobs, CurrentUser currentUser) {
    this.failedJobs = failedJobs;
    this.currentUser = currentUser;
  }

  @GetMapping
  Failed list() {
    requireAdministrator();
    return new Failed(failedJobs.count(), failedJobs.list(SHOWN));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id) {
    requireAdministrator();
    failedJobs.retry(id);
  }

  private void requireAdministrator() {
    currentUser.require(
        Role.SYSTEM_ADMINISTRATORS, "Daftar gangguan hanya untuk administrator sistem.");
  }

  /**
   * @param count how many there are
   * @param jobs the first 100 of them
   */
  record Failed(long count, List<FailedJob> jobs) {}
}
