package id.bangkom.guards;

import id.bangkom.accounts.AccountActs;
import id.bangkom.accounts.AccountKeeping;
import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.PasswordCheck;
import id.bangkom.accounts.PasswordRules;
import id.bangkom.accounts.Role;
import id.bangkom.accounts.RoleChanges;
import id.bangkom.accounts.SlowHash;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.FasterPerson;
import id.bangkom.engine.RefusalInterceptor;
import id.bangkom.passwords.LogInAttempts;
import id.bangkom.passwords.PasswordHashes;
import id.bangkom.passwords.Passwords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes what the last community release of the engine leaves open (docs/adr/0003): every guard is
 * put in place here, and each has a test that attacks the running application.
 */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

  private final BeanFactory beans;
  private final ApplicationEventPublisher events;

  EngineGuards(BeanFactory beans, ApplicationEventPublisher events) {
    this.beans = beans;
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setAdminGroups(
        List.of(Accounts.ENGINE_ADMINISTRATORS, Role.SYSTEM_ADMINISTRATORS.group()));
    // The roles' groups have hyphens in their names.
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
    Supplier<PasswordHashes> hashes = () -> beans.getBean(PasswordHashes.class);
    Supplier<Passwords> passwords = () -> beans.getBean(Passwords.class);
    engine.setIdentityProviderSessionFactory(
        AccountKeeping.sessions(
            passwords,
            () -> beans.getBean(LogInAttempts.class),
            () -> beans.getBean(AuditTrail.class)));
    engine.setPasswordEncryptor(new SlowHash(hashes));
    engine.setPasswordPolicy(new PasswordRules());
    engine.setExpressionManager(new ModelExpressions(beans));
    engine.setScriptEngineResolver(NoScripts.INSTANCE);
    engine.setDmnElProvider(NoScripts.INSTANCE);
    engine.setCustomPreDeployers(and(engine.getCustomPreDeployers(), new DeploymentGuard()));
    engine.setCustomPreCommandInterceptorsTxRequired(
        and(
            and(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new PasswordCheck(hashes, passwords)),
            new RefusalInterceptor(engine, () -> beans.getBean(FasterPerson.class), events)));
    // After the command context is open, so that a check reads what the command itself will read.
    engine.setCustomPostCommandInterceptorsTxRequired(
        and(
            and(
                and(engine.getCustomPostCommandInterceptorsTxRequired(), new RoleChanges(events)),
                new AccountActs(() -> beans.getBean(AuditTrail.class))),
            new CommandGuard()));
  }

  private static <T> List<T> and(List<T> present, T added) {
    List<T> all = new ArrayList<>();
    all.add(added);
    if (present != null) {
      all.addAll(present);
    }
    return all;
  }
}
