package id.bangkom.accounts;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.EngineCommands;
import java.util.Arrays;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Records what a person does to accounts and roles, by whatever application or address: here all of
 * them end. What the product does on its own, while nobody is authenticated, it records itself;
 * except for a password, which comes through here in any case.
 */
public class AccountActs extends CommandInterceptor {

  private final Supplier<AuditTrail> trail;

  public AccountActs(Supplier<AuditTrail> trail) {
    this.trail = trail;
  }

  @Override
  public <T> T execute(Command<T> command) {
    String by = Context.getCommandContext().getAuthenticatedUserId();
    if (command instanceof SaveUserCmd) {
      return save(command, (UserEntity) EngineCommands.field(command, "user"), by);
    }
    if (by == null) {
      return next.execute(command);
    }
    T result = next.execute(command);
    if (command instanceof CreateMembershipCmd) {
      record(Act.ROLE_GIVEN, command, role(command));
    } else if (command instanceof DeleteMembershipCmd) {
      record(Act.ROLE_TAKEN, command, role(command));
    } else if (command instanceof DeleteUserCmd) {
      record(Act.ACCOUNT_DELETED, command, null);
    } else if (command instanceof UnlockUserCmd) {
      record(Act.ACCOUNT_UNLOCKED, command, null);
    }
    return result;
  }

  private <T> T save(Command<T> command, UserEntity user, String by) {
    boolean created = user.getRevision() == 0;
    boolean password = user.hasNewPassword();
    T result = next.execute(command);
    if (created && by != null) {
      trail.get().record(Act.ACCOUNT_CREATED, user.getId(), null);
    } else if (!created && password) {
      // The product sets a password on its own only when its owner chose it (OwnPassword).
      boolean own = by == null || by.equals(user.getId());
      trail.get().record(own ? Act.PASSWORD_CHANGED : Act.PASSWORD_SET, user.getId(), null);
    } else if (by != null) {
      trail.get().record(Act.ACCOUNT_CHANGED, user.getId(), null);
    }
    return result;
  }

  private void record(Act act, Command<?> command, String detail) {
    trail.get().record(act, (String) EngineCommands.field(command, "userId"), detail);
  }

  private static String role(Command<?> command) {
    String group = (String) EngineCommands.field(command, "groupId");
    return Arrays.stream(Role.values())
        .filter(role -> role.group().equals(group))
        .map(Role::label)
        .findFirst()
        .orElse(group);
  }
}
