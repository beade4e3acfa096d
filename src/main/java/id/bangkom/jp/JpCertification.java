package id.bangkom.jp;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was counted provisionally is signed for. */
@Service
public class JpCertification {

  private final Activities activities;
  private final Entries entries;
  private final CurrentUser currentUser;
  private final Clock clock;

  JpCertification(Activities activities, Entries entries, CurrentUser currentUser, Clock clock) {
    this.activities = activities;
    this.entries = entries;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Certifies what is provisional, as it was counted. What is certified or voided already stays as
   * it is.
   *
   * @throws Refusal UNKNOWN when an activity does not exist
   */
  @Transactional
  public void certify(Collection<UUID> activityIds) {
    if (activityIds.isEmpty()) {
      return;
    }
    activities.lock(
        activityIds.stream().map(id -> activities.byId(id).fact().employeeId()).toList());
    entries.certify(activityIds, currentUser.find().orElse(null), OffsetDateTime.now(clock));
  }
}
