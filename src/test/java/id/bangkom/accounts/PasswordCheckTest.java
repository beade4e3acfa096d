package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.passwords.PasswordHashes;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order a password is checked, so that its time tells nothing of a closed account. */
class PasswordCheckTest {

  private static final String LOGIN = "pegawai1";
  private static final String HASH = "{PBKDF2-SHA512}10$ab";

  private final PasswordHashes hashes = mock(PasswordHashes.class);
  private final Passwords passwords = mock(Passwords.class);
  private final PasswordManager comparing = mock(PasswordManager.class);
  private final AccountKeeping keeping = mock(AccountKeeping.class);
  private final PasswordCheck check = new PasswordCheck(() -> hashes, () -> passwords);

  @BeforeEach
  void accountWithTheRightPassword() {
    UserEntity user = mock(UserEntity.class);
    when(user.getPassword()).thenReturn(HASH);
    when(user.getSalt()).thenReturn("garam");
    DbEntityManager stored = mock(DbEntityManager.class);
    when(stored.selectById(UserEntity.class, LOGIN)).thenReturn(user);
    ProcessEngineConfigurationImpl engine = mock(ProcessEngineConfigurationImpl.class);
    when(engine.getPasswordManager()).thenReturn(comparing);
    CommandContext context = mock(CommandContext.class);
    when(context.getDbEntityManager()).thenReturn(stored);
    when(context.getProcessEngineConfiguration()).thenReturn(engine);
    when(context.getWritableIdentityProvider()).thenReturn(keeping);
    check.setNext(
        new CommandInterceptor() {
          @Override
          public <T> T execute(Command<T> command) {
            return command.execute(context);
          }
        });
    when(passwords.of(LOGIN))
        .thenReturn(new PasswordState(LOGIN, 1, PasswordState.Kind.OWN, null, LOGIN, null, null));
    when(comparing.check(anyString(), any())).thenReturn(true);
    when(keeping.mayTry(anyString(), anyString(), anyBoolean())).thenReturn(true);
    when(keeping.settle(anyString(), anyString(), any(), anyBoolean(), anyBoolean()))
        .thenReturn(true);
  }

  @Test
  void ofAClosedAccountNothingIsComparedNorLookedUp() {
    when(keeping.mayTry(anyString(), anyString(), anyBoolean())).thenReturn(false);
    when(hashes.remembered(anyString(), anyString(), anyString())).thenReturn(true);

    assertThat(tried()).isFalse();

    verify(hashes, never()).remembered(anyString(), anyString(), anyString());
    verify(comparing, never()).check(anyString(), any());
    verify(hashes).pretend("benar");
  }

  @Test
  void aRightPasswordThatOpensNothingIsNotRemembered() {
    when(keeping.settle(anyString(), anyString(), any(), anyBoolean(), anyBoolean()))
        .thenReturn(false);

    assertThat(tried()).isFalse();

    verify(hashes, never()).remember(anyString(), anyString(), anyString());
  }

  @Test
  void whatLetSomebodyInIsRemembered() {
    assertThat(tried()).isTrue();

    verify(hashes).remember("this machine", "benargaram", HASH);
  }

  private boolean tried() {
    return check.execute(new CheckPassword(LOGIN, "benar"));
  }
}
