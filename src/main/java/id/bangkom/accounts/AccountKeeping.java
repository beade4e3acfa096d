package id.bangkom.accounts;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.passwords.LogInAttempts;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's accounts with our rules: whatever way a password comes in (Admin, REST, our own
 * pages), it comes through here. One that somebody else sets is for one log-in, its owner reads who
 * it was, and nobody sets that of a person one has brought in oneself. Who is logged in with a
 * former one is out, and so is whose account is deleted.
 */
public class AccountKeeping extends DbIdentityServiceProvider {

  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  private final Supplier<Passwords> passwords;
  private final Supplier<LogInAttempts> attempts;
  private final Supplier<AuditTrail> trail;

  private AccountKeeping(
      Supplier<Passwords> passwords, Supplier<LogInAttempts> attempts, Supplier<AuditTrail> trail) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.trail = trail;
  }

  /** What these supply needs the database, which is not there yet when the engine is configured. */
  public static SessionFactory sessions(
      Supplier<Passwords> passwords, Supplier<LogInAttempts> attempts, Supplier<AuditTrail> trail) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
      }

      @Override
      public Session openSession() {
        return new AccountKeeping(passwords, attempts, trail);
      }
    };
  }

  /**
   * Whether a password may be compared now; {@link #settle} asks once more, as others try
   * meanwhile.
   *
   * @param source from where somebody tries
   * @param drawn whether the password was drawn at random
   */
  boolean mayTry(String login, String source, boolean drawn) {
    return attempts.get().mayTry(login, source, drawn, ClockUtil.getCurrentTime().toInstant());
  }

  /**
   * Counts a mistake, or ends the counting. Of a name that nobody has, mistakes count as well.
   *
   * @param source from where somebody tries
   * @param judged the hash that the password was compared with; null when there is none
   * @param drawn whether the password was drawn at random
   * @return whether whoever knows this password may come in
   */
  boolean settle(String login, String source, String judged, boolean drawn, boolean right) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    if (!attempts.get().mayTry(login, source, drawn, now)) {
      return false;
    }
    UserEntity user = getCommandContext().getDbEntityManager().selectById(UserEntity.class, login);
    if (user != null && !Objects.equals(judged, user.getPassword())) {
      // It was changed meanwhile.
      return false;
    }
    if (right && user != null) {
      attempts.get().right(login, source, now);
      return true;
    }
    if (attempts.get().wrong(login, source, now)) {
      AUDIT.warn(
          "Log-ins of {} from {} are locked for {}", login, source, LogInAttempts.LOCKED_FOR);
      if (user != null) {
        trail.get().record(Act.ACCOUNT_LOCKED, login, null);
      }
    }
    for (LogInAttempts.Limit closed : attempts.get().close(login, source, now)) {
      sayClosed(closed, login, source, user != null);
    }
    return false;
  }

  /** A name that nobody has is closed as well; it leaves a line, but no row. */
  private void sayClosed(LogInAttempts.Limit closed, String login, String source, boolean account) {
    switch (closed) {
      case SOURCE -> {
        AUDIT.warn(
            "Too many mistakes from {}: closed for {} to who has not come in from there",
            source,
            LogInAttempts.LOCKED_FOR);
        trail.get().record(Act.ADDRESS_CLOSED, source, null);
      }
      case ACCOUNT -> {
        AUDIT.warn(
            "Too many mistakes at {}: closed for {} to new addresses",
            login,
            LogInAttempts.LOCKED_FOR);
        if (account) {
          trail.get().record(Act.ACCOUNT_CLOSED, login, null);
        }
      }
    }
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    IdentityOperationResult unlocked = super.unlockUser(userId);
    attempts.get().unlock(userId, ClockUtil.getCurrentTime().toInstant());
    return unlocked;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    if (!((UserEntity) user).hasNewPassword()) {
      return super.saveUser(user);
    }
    String login = user.getId();
    String acting = Context.getCommandContext().getAuthenticatedUserId();
    // Where nobody is acting, the product's own code is: the first administrator's password, the
    // demonstration's, and somebody's choice for oneself.
    boolean own = acting == null || acting.equals(login);
    if (!own) {
      refuseForOwnPeople(login, acting);
    }
    IdentityOperationResult saved = super.saveUser(user);
    if (own) {
      passwords.get().chosen(login);
    } else {
      passwords.get().given(login, acting);
    }
    return saved;
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    IdentityOperationResult deleted = super.deleteUser(userId);
    passwords.get().endSessions(userId);
    attempts.get().forget(userId);
    return deleted;
  }

  private void refuseForOwnPeople(String login, String acting) {
    if (acting.equals(passwords.get().of(login).broughtInBy())) {
      throw Refusal.forbidden(
          "Anda sendiri yang mengimpor pegawai ini; kata sandinya dipasang oleh administrator"
              + " sistem lain.");
    }
  }
}
