package id.bangkom.accounts;

import id.bangkom.audit.Origin;
import id.bangkom.engine.EngineCommands;
import id.bangkom.passwords.LogInAttempts;
import id.bangkom.passwords.PasswordHashes;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Checks a password in three steps, so that the slow one holds neither a transaction nor a
 * connection: read the hash and whether anybody may try; compare; count the mistake or end the
 * counting. However many guess at the same time, on whatever node, each wrong one counts, and none
 * is right once the account is locked. Then nothing is compared at all: neither the answer nor its
 * time depends on the password.
 *
 * <p>An unknown name, an account without a password and one that is locked cost as much as any
 * other.
 */
public class PasswordCheck extends CommandInterceptor {

  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  /** More who change the same account at the same moment than this are guessing. */
  private static final int MOST_TRIES = 20;

  private static final ThreadLocal<PasswordState> VERIFIED = new ThreadLocal<>();

  private final Supplier<PasswordHashes> hashes;
  private final Supplier<Passwords> passwords;

  /** Both need the database, which is not there yet when the engine is configured. */
  public PasswordCheck(Supplier<PasswordHashes> hashes, Supplier<Passwords> passwords) {
    this.hashes = hashes;
    this.passwords = passwords;
  }

  /** Whose password this thread found right last, as it was then; null after {@link #forget}. */
  public static PasswordState verified() {
    return VERIFIED.get();
  }

  static void forget() {
    VERIFIED.remove();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    if (!(command instanceof CheckPassword)) {
      return next.execute(command);
    }
    return (T)
        Boolean.valueOf(
            check(
                (String) EngineCommands.field(command, "userId"),
                (String) EngineCommands.field(command, "password")));
  }

  private boolean check(String login, String password) {
    String from = Origin.address().orElse("this machine");
    if (login == null || password == null || !Accounts.isLogin(login)) {
      // What cannot be a name costs as much as what could be one, and is not repeated in the log.
      hashes.get().pretend("");
      AUDIT.info("Log-in from {} failed: that is no log-in name", from);
      return false;
    }
    boolean in = check(login, password, LogInAttempts.source(from));
    if (!in) {
      AUDIT.info("Log-in of {} from {} failed", login, from);
    }
    return in;
  }

  private boolean check(String login, String password, String source) {
    // Before the hash: a password that is changed meanwhile is of another generation.
    PasswordState state = passwords.get().of(login);
    Stored stored = next.execute(context -> read(context, login));
    boolean drawn = state.mustChange() && stored != null && stored.drawn(hashes.get());
    if (!mayTry(login, source, drawn)) {
      hashes.get().pretend(password);
      return false;
    }
    boolean right = compare(stored, source, password);
    if (!settle(login, source, stored, drawn, right)) {
      return false;
    }
    VERIFIED.set(state);
    if (stored.slow()) {
      hashes.get().remember(source, stored.salted(password), stored.hash());
    }
    // A one-time password gets its owner's own hash soon enough.
    if (!state.mustChange() && stored.outdated(hashes.get())) {
      renew(login, stored, password);
    }
    return true;
  }

  private static Stored read(CommandContext context, String login) {
    UserEntity user = context.getDbEntityManager().selectById(UserEntity.class, login);
    return user == null || user.getPassword() == null
        ? null
        : new Stored(
            user.getPassword(),
            user.getSalt(),
            context.getProcessEngineConfiguration().getPasswordManager());
  }

  private boolean mayTry(String login, String source, boolean drawn) {
    return next.execute(context -> keeping(context).mayTry(login, source, drawn));
  }

  private boolean compare(Stored stored, String source, String password) {
    if (stored == null) {
      hashes.get().pretend(password);
      return false;
    }
    if (!stored.slow()) {
      hashes.get().pretend(password);
      return stored.matches(password);
    }
    return hashes.get().remembered(source, stored.salted(password), stored.hash())
        || stored.matches(password);
  }

  private boolean settle(String login, String source, Stored stored, boolean drawn, boolean right) {
    String judged = stored == null ? null : stored.hash();
    for (int attempt = 1; ; attempt++) {
      try {
        return next.execute(
            context -> keeping(context).settle(login, source, judged, drawn, right));
      } catch (OptimisticLockingException | DuplicateKeyException somebodyFaster) {
        if (attempt == MOST_TRIES) {
          return false;
        }
      }
    }
  }

  private static AccountKeeping keeping(CommandContext context) {
    return (AccountKeeping) context.getWritableIdentityProvider();
  }

  /** A hash of the former kind, or of fewer rounds, is replaced while the password is at hand. */
  private void renew(String login, Stored stored, String password) {
    String hash =
        "{" + PasswordHashes.ALGORITHM + "}" + hashes.get().ofChosen(stored.salted(password));
    try {
      next.execute(
          context -> {
            UserEntity user = context.getDbEntityManager().selectById(UserEntity.class, login);
            if (user != null && stored.hash().equals(user.getPassword())) {
              user.setDbPassword(hash);
            }
            return null;
          });
    } catch (OptimisticLockingException somebodyFaster) {
      // Somebody changes the account at this moment; there is another log-in.
      return;
    }
  }

  /**
   * A hash as the engine keeps it: its kind in braces, and a salt that is added to the password.
   */
  private record Stored(String hash, String salt, PasswordManager engine) {

    boolean slow() {
      return hash.startsWith("{" + PasswordHashes.ALGORITHM + "}");
    }

    /** Of few rounds, as nobody guesses it. */
    boolean drawn(PasswordHashes hashes) {
      return slow() && outdated(hashes);
    }

    boolean outdated(PasswordHashes hashes) {
      return !slow() || hashes.outdated(hash.substring(hash.indexOf('}') + 1));
    }

    boolean matches(String password) {
      return engine.check(salted(password), hash);
    }

    String salted(String password) {
      return EncryptionUtil.saltPassword(password, salt);
    }
  }
}
