package id.bangkom.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;

/** Tells who is given a role or loses it, wherever that is done; the engine tells nobody. */
class RoleChanges extends CommandInterceptor {

  private final ApplicationEventPublisher events;

  RoleChanges(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof CreateMembershipCmd) {
      tell(command, true);
    } else if (command instanceof DeleteMembershipCmd) {
      tell(command, false);
    } else if (command instanceof DeleteUserCmd) {
      String login = (String) EngineCommands.field(command, "userId");
      Arrays.stream(Role.values())
          .forEach(role -> events.publishEvent(new RoleChanged(login, role, false)));
    }
    return result;
  }

  private void tell(Command<?> command, boolean given) {
    String login = (String) EngineCommands.field(command, "userId");
    String group = (String) EngineCommands.field(command, "groupId");
    Arrays.stream(Role.values())
        .filter(role -> role.group().equals(group))
        .forEach(role -> events.publishEvent(new RoleChanged(login, role, given)));
  }
}
