package id.bangkom.engine;

import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's accounts with our rules: whatever way a password comes in (Admin, REST, our own
 * pages), it comes through here. One that somebody else sets is for one log-in, its owner reads who
 * it was, and nobody sets that of a person one has brought in oneself. Who is logged in with a
 * former one is out, and so is whose account is deleted.
 */
class AccountKeeping extends TimedLockout {

  private final Supplier<Passwords> passwords;

  private AccountKeeping(Supplier<Passwords> passwords) {
    this.passwords = passwords;
  }

  /**
   * @param passwords needs the database, which is not there yet when the engine is configured
   */
  static SessionFactory sessions(Supplier<Passwords> passwords) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
      }

      @Override
      public Session openSession() {
        return new AccountKeeping(passwords);
      }
    };
  }

  /**
   * Counts a mistake, or ends the counting.
   *
   * @param judged the hash that the password was compared with
   * @return whether whoever knows this password may come in
   */
  boolean settle(String login, String judged, boolean right) {
    return getCommandContext()
        .runWithoutAuthorization(
            () -> {
              UserEntity user = findUserById(login);
              if (user == null || !judged.equals(user.getPassword()) || isUserLocked(user)) {
                return false;
              }
              if (right) {
                unlockUser(user);
              } else {
                lockUser(user);
              }
              return right;
            });
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
