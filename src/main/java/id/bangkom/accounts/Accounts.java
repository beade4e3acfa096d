package id.bangkom.accounts;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.QuerySize;
import id.bangkom.passwords.PasswordHashes;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.digest.Default16ByteSaltGenerator;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Who can log in, and in which roles. The engine keeps the accounts: users, and a group per {@link
 * Role}.
 */
@Component
public class Accounts {

  /** The engine's own group of administrators; holds exactly the system administrators. */
  public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

  private static final int SHORTEST_TELLING_PART = 3;

  /** Fewer than the engine answers a person at once ({@link QuerySize}). */
  private static final int ASKED_AT_ONCE = 500;

  private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9]{1,64}");

  private final IdentityService identityService;
  private final Passwords passwords;
  private final PasswordHashes hashes;
  private final boolean demonstration;
  private final AuditTrail trail;

  Accounts(
      IdentityService identityService,
      Passwords passwords,
      PasswordHashes hashes,
      Environment environment,
      AuditTrail trail) {
    this.identityService = identityService;
    this.passwords = passwords;
    this.hashes = hashes;
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    this.trail = trail;
  }

  /**
   * Creates an account.
   *
   * @param login letters and digits, at most 64: a NIP fits
   * @param displayName as the Tasklist shows it
   * @param email may be null
   * @param password by the password policy, except in the demonstration office, which has one
   *     password for all
   * @param roles at least one
   * @throws Refusal CONFLICT when the login exists; RULE when the login or the password is not
   *     acceptable
   */
  public void create(
      String login, String displayName, String email, String password, Set<Role> roles) {
    if (login == null || !LOGIN.matcher(login).matches()) {
      throw Refusal.rule("Nama pengguna hanya boleh berisi huruf dan angka, paling banyak 64.");
    }
    if (roles.isEmpty()) {
      throw Refusal.rule("Pilih paling sedikit satu peran untuk akun " + login + ".");
    }
    if (exists(login)) {
      throw Refusal.conflict("Akun " + login + " sudah ada; pakai nama pengguna lain.");
    }
    save(user(login, displayName, email, demonstration ? null : password), password);
    for (Role role : roles) {
      join(login, role.group(), role.label());
      if (role == Role.SYSTEM_ADMINISTRATORS) {
        join(login, ENGINE_ADMINISTRATORS, Role.SYSTEM_ADMINISTRATORS.label());
      }
    }
    trail.record(
        Act.ACCOUNT_CREATED,
        login,
        roles.stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
  }

  /**
   * Gives a role to somebody who has grown into it, whoever is acting. Nothing happens when there
   * is no such account (whoever makes it gives it its roles) or it has the role.
   *
   * @throws IllegalArgumentException for system administrators, who are made by one of their own
   */
  public void give(String login, Role role) {
    if (role == Role.SYSTEM_ADMINISTRATORS) {
      throw new IllegalArgumentException("A system administrator is not made on the way.");
    }
    Authentication acting = identityService.getCurrentAuthentication();
    identityService.clearAuthentication();
    try {
      if (exists(login) && !groupsOf(login).contains(role.group())) {
        join(login, role.group(), role.label());
        trail.record(Act.ROLE_GIVEN, login, role.label());
      }
    } finally {
      identityService.setAuthentication(acting);
    }
  }

  /**
   * Tells the engine what somebody is called now, whoever is acting. Nothing happens when there is
   * no such account.
   *
   * @param email may be null
   */
  public void describe(String login, String displayName, String email) {
    Authentication acting = identityService.getCurrentAuthentication();
    identityService.clearAuthentication();
    try {
      User user = identityService.createUserQuery().userId(login).singleResult();
      if (user != null) {
        name(user, displayName);
        user.setEmail(email);
        identityService.saveUser(user);
      }
    } finally {
      identityService.setAuthentication(acting);
    }
  }

  /** Which of these can log in. */
  List<String> known(Collection<String> logins) {
    List<String> asked = List.copyOf(logins);
    List<String> known = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      List<String> some = asked.subList(from, Math.min(from + ASKED_AT_ONCE, asked.size()));
      identityService.createUserQuery().userIdIn(some.toArray(String[]::new)).list().stream()
          .map(User::getId)
          .forEach(known::add);
    }
    return List.copyOf(known);
  }

  /** Makes an account of which everything was checked before, which has no password yet. */
  void admit(String login, String displayName, String email, Collection<Role> roles) {
    identityService.saveUser(user(login, displayName, email, null));
    roles.forEach(role -> identityService.createMembership(login, role.group()));
  }

  /** A password that meets the policy takes the place of the old one. */
  void setPassword(User user, String password) {
    user.setPassword(password);
    ((IdentityServiceImpl) identityService).saveUser(user, true);
  }

  /**
   * A password that was drawn at random takes the place of the old one; what is known of it is up
   * to the caller.
   */
  void setDrawn(User user, String password) {
    UserEntity entity = (UserEntity) user;
    String salt = new Default16ByteSaltGenerator().generateSalt();
    entity.setSalt(salt);
    entity.setDbPassword(
        "{"
            + PasswordHashes.ALGORITHM
            + "}"
            + hashes.ofDrawn(EncryptionUtil.saltPassword(password, salt)));
    identityService.saveUser(entity);
  }

  /**
   * What the policy says of a password. The engine refuses one that contains the user's name, even
   * where that is a single letter, as it is for many; such a part does not count here.
   */
  PasswordPolicyResult policy(String password, User user) {
    User judged = identityService.newUser(user.getId());
    judged.setFirstName(tellingPart(user.getFirstName()));
    judged.setLastName(tellingPart(user.getLastName()));
    judged.setEmail(user.getEmail());
    return identityService.checkPasswordAgainstPolicy(password, judged);
  }

  private static String tellingPart(String name) {
    return name == null || name.length() < SHORTEST_TELLING_PART ? "" : name;
  }

  /** Whether this could be a log-in name. */
  static boolean isLogin(String text) {
    return LOGIN.matcher(text).matches();
  }

  /** Whether somebody can log in by this name. */
  public boolean exists(String login) {
    return identityService.createUserQuery().userId(login).count() > 0;
  }

  /** Whether there is a system administrator. */
  public boolean hasAdministrator() {
    return identityService.createUserQuery().memberOfGroup(ENGINE_ADMINISTRATORS).count() > 0;
  }

  /** The logins of at most 500 who have a role, for code that may see all accounts. */
  public List<String> holding(Role role) {
    return identityService.createUserQuery().memberOfGroup(role.group()).listPage(0, 500).stream()
        .map(User::getId)
        .toList();
  }

  /** Makes sure that every role has its group. */
  void createGroups() {
    for (Role role : Role.values()) {
      group(role.group(), role.label(), "WORKFLOW");
    }
    group(ENGINE_ADMINISTRATORS, Role.SYSTEM_ADMINISTRATORS.label(), "SYSTEM");
  }

  /** The groups of a user, for the engine's own checks. */
  public List<String> groupsOf(String login) {
    return identityService.createGroupQuery().groupMember(login).list().stream()
        .map(Group::getId)
        .toList();
  }

  /** Whether one of these groups makes its members system administrators. */
  public static boolean administrate(Collection<String> groups) {
    return groups != null
        && Stream.of(Role.SYSTEM_ADMINISTRATORS.group(), ENGINE_ADMINISTRATORS)
            .anyMatch(groups::contains);
  }

  /** How an account is shown; the login when there is no such account. */
  public String nameOf(String login) {
    User user = identityService.createUserQuery().userId(login).singleResult();
    return user == null ? login : (user.getFirstName() + " " + user.getLastName()).strip();
  }

  User user(String login, String displayName, String email, String password) {
    User user = identityService.newUser(login);
    name(user, displayName);
    user.setEmail(email);
    user.setPassword(password);
    return user;
  }

  /**
   * The engine knows a first and a last name and shows both; together they are the display name.
   */
  private static void name(User user, String displayName) {
    String name = displayName.strip();
    int lastSpace = name.lastIndexOf(' ');
    user.setFirstName(lastSpace < 0 ? name : name.substring(0, lastSpace));
    user.setLastName(lastSpace < 0 ? "" : name.substring(lastSpace + 1));
  }

  private void save(User user, String password) {
    if (demonstration) {
      // Everybody knows it, so there is nothing for a slow hash to keep.
      setDrawn(user, password);
      passwords.chosen(user.getId());
      return;
    }
    if (!policy(password, user).isValid()) {
      throw Refusal.rule(
          "Kata sandi terlalu lemah; pakai paling sedikit 10 karakter dengan huruf besar, huruf"
              + " kecil, angka, dan tanda baca, tanpa nama pengguna, dan yang tidak mudah ditebak.");
    }
    try {
      ((IdentityServiceImpl) identityService).saveUser(user, true);
    } catch (AuthorizationException e) {
      throw Refusal.forbidden("Hanya administrator sistem yang boleh membuat akun.");
    }
  }

  private void join(String login, String group, String label) {
    group(group, label, ENGINE_ADMINISTRATORS.equals(group) ? "SYSTEM" : "WORKFLOW");
    identityService.createMembership(login, group);
  }

  private void group(String id, String label, String type) {
    if (identityService.createGroupQuery().groupId(id).count() > 0) {
      return;
    }
    Group group = identityService.newGroup(id);
    group.setName(label);
    group.setType(type);
    identityService.saveGroup(group);
  }
}
