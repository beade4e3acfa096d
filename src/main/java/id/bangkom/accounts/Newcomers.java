package id.bangkom.accounts;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.passwords.Passwords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Makes accounts for people whom an import brings. None has a password: that is issued by somebody
 * else ({@link OneTimePasswords}), so that nobody who brings people in can be one of them. The
 * engine lets only system administrators make accounts; an import is a rule administrator's, so
 * this asks nobody and makes ordinary people only. Who may import is checked there.
 */
@Component
public class Newcomers {

  private static final Set<Role> ORDINARY =
      EnumSet.of(Role.EMPLOYEES, Role.SUPERVISORS, Role.UNIT_HEADS);

  /** So many accounts are written at once. */
  private static final int BATCH = 200;

  private final Accounts accounts;
  private final Unrestricted unrestricted;
  private final ProcessEngineConfigurationImpl engine;
  private final Passwords passwords;
  private final IdentityService identityService;
  private final AuditTrail trail;

  Newcomers(
      Accounts accounts,
      Unrestricted unrestricted,
      ProcessEngineConfiguration engine,
      Passwords passwords,
      IdentityService identityService,
      AuditTrail trail) {
    this.accounts = accounts;
    this.unrestricted = unrestricted;
    this.engine = (ProcessEngineConfigurationImpl) engine;
    this.passwords = passwords;
    this.identityService = identityService;
    this.trail = trail;
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
   * Makes the accounts that are not there yet, without a password; one that is there keeps its own
   * and gets the roles that it lacks. But whoever brings people in has no password of theirs: one
   * that this person ever set is taken away.
   *
   * @param by the login of who brings them in
   * @param done is told how many are done
   * @return the logins of the new accounts
   */
  public Set<String> admit(Collection<Newcomer> newcomers, String by, IntConsumer done) {
    Set<String> made = new LinkedHashSet<>();
    List<Newcomer> all = List.copyOf(newcomers);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Newcomer> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      unrestricted.call(() -> made.addAll(admit(batch, by)));
      done.accept(from + batch.size());
    }
    return made;
  }

  private List<String> admit(List<Newcomer> batch, String by) {
    Set<String> known = new HashSet<>(accounts.known(batch.stream().map(Newcomer::login).toList()));
    List<Newcomer> fresh = new ArrayList<>();
    for (Newcomer newcomer : batch) {
      if (known.contains(newcomer.login())) {
        newcomer.roles().forEach(role -> accounts.give(newcomer.login(), role));
        takeAwayKnownPassword(newcomer.login(), by);
      } else {
        fresh.add(newcomer);
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
                          newcomer.login(), newcomer.name(), newcomer.email(), newcomer.roles()));
              return null;
            });
    List<String> logins = fresh.stream().map(Newcomer::login).toList();
    passwords.broughtIn(logins, by);
    if (!logins.isEmpty()) {
      trail.record(
          Act.ACCOUNT_CREATED,
          logins.get(0) + (logins.size() == 1 ? "" : ", …"),
          "Lewat impor pegawai, belum mempunyai kata sandi",
          logins.size());
    }
    return logins;
  }

  private void takeAwayKnownPassword(String login, String by) {
    if (passwords.everGiven(login, by)) {
      UserEntity user = (UserEntity) identityService.createUserQuery().userId(login).singleResult();
      user.setDbPassword(null);
      identityService.saveUser(user);
      passwords.broughtIn(List.of(login), by);
    }
  }
}
