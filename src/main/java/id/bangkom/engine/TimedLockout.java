package id.bangkom.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Five wrong passwords in a row lock an account for 15 minutes. The engine's own rule makes every
 * single mistake wait, and after ten of them locks until an administrator unlocks.
 *
 * <p>Attempts while the account is locked count for nothing, so they do not lengthen it; when it
 * ends, counting starts anew. The right password, or an administrator in the Admin application,
 * ends the counting at once.
 */
class TimedLockout extends DbIdentityServiceProvider {

  static final int WRONG_PASSWORDS = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  @Override
  protected boolean isUserLocked(UserEntity user) {
    Date until = user.getLockExpirationTime();
    return until != null && until.after(ClockUtil.getCurrentTime());
  }

  @Override
  protected void lockUser(UserEntity user) {
    // Not locked now, or nobody would have asked for the password: a date there is a lock that
    // ended.
    int wrong = user.getLockExpirationTime() == null ? user.getAttempts() + 1 : 1;
    Date until =
        wrong < WRONG_PASSWORDS
            ? null
            : new Date(ClockUtil.getCurrentTime().getTime() + LOCKED_FOR.toMillis());
    getIdentityInfoManager().updateUserLock(user, wrong, until);
  }
}
