package id.bangkom.engine;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Makes accounts for people whom an import brings, each with a password that opens nothing but the
 * page where it is changed. The engine lets only system administrators make accounts; an import is
 * a rule administrator's, so this asks nobody and makes ordinary people only. Who may import is
 * checked there.
 */
@Component
public class Newcomers {

  private static final Set<Role> ORDINARY =
      EnumSet.of(Role.EMPLOYEES, Role.SUPERVISORS, Role.UNIT_HEADS);

  /** So many accounts are written at once. */
  private static final int BATCH = 200;

  // Without those that look alike on paper: I l 1, O o 0.
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private final Accounts accounts;
  private final Unrestricted unrestricted;
  private final ProcessEngineConfigurationImpl engine;
  private final OneTimePasswords oneTimePasswords;
  private final SecureRandom random = new SecureRandom();

  Newcomers(
      Accounts accounts,
      Unrestricted unrestricted,
      ProcessEngineConfiguration engine,
      OneTimePasswords oneTimePasswords) {
    this.accounts = accounts;
    this.unrestricted = unrestricted;
    this.engine = (ProcessEngineConfigurationImpl) engine;
    this.oneTimePasswords = oneTimePasswords;
  }

  /**
   * @param login letters and digits: a NIP
   * @param email may be null
   * @param roles of employees, supervisors and unit heads
   */
  public record Newcomer(String login, String name, String email, Set<Role> roles) {

    /**
     * @throws IllegalArgumentException for roles that an import cannot give
     */
    public Newcomer {
      if (!ORDINARY.containsAll(roles)) {
        throw new IllegalArgumentException("An import makes no administrators: " + roles);
      }
    }
  }

  /**
   * Makes the accounts that are not there yet; one that is keeps its password and gets the roles
   * that it lacks.
   *
   * @param done is told how many are done
   * @return the one-time passwords by login, of the new accounts only; nowhere else in plain text
   */
  public Map<String, String> admit(Collection<Newcomer> newcomers, IntConsumer done) {
    Map<String, String> passwords = new LinkedHashMap<>();
    List<Newcomer> all = List.copyOf(newcomers);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Newcomer> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      unrestricted.call(
          () -> {
            passwords.putAll(admit(batch));
            return null;
          });
      done.accept(from + batch.size());
    }
    return passwords;
  }

  private Map<String, String> admit(List<Newcomer> batch) {
    Set<String> known = new HashSet<>(accounts.known(batch.stream().map(Newcomer::login).toList()));
    Map<String, String> passwords = new LinkedHashMap<>();
    List<Newcomer> fresh = new ArrayList<>();
    for (Newcomer newcomer : batch) {
      if (known.contains(newcomer.login())) {
        newcomer.roles().forEach(role -> accounts.give(newcomer.login(), role));
      } else {
        fresh.add(newcomer);
        passwords.put(newcomer.login(), password(newcomer));
      }
    }
    // One command for all of them writes them in one batch at its end.
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              fresh.forEach(
                  newcomer ->
                      accounts.admit(
                          newcomer.login(),
                          newcomer.name(),
                          newcomer.email(),
                          passwords.get(newcomer.login()),
                          newcomer.roles()));
              return null;
            });
    oneTimePasswords.mark(passwords.keySet());
    return passwords;
  }

  /** Drawn again while it contains part of the name, which the password policy refuses. */
  private String password(Newcomer newcomer) {
    User user = accounts.user(newcomer.login(), newcomer.name(), newcomer.email(), null);
    for (int attempt = 0; attempt < 10_000; attempt++) {
      String password = draw() + "-" + draw() + "-" + draw();
      if (accounts.policy(password, user).isValid()) {
        return password;
      }
    }
    throw new IllegalStateException("No password meets the policy.");
  }

  /** A capital first, so that no spreadsheet takes the password for a formula. */
  private String draw() {
    return "" + one(CAPITALS) + one(SMALL) + one(DIGITS) + one(SMALL);
  }

  private char one(String of) {
    return of.charAt(random.nextInt(of.length()));
  }
}
