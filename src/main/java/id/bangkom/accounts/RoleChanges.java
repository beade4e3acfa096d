package id.bangkom.accounts;

import id.bangkom.engine.EngineCommands;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;

/** Tells who is given a role or loses it, wherever that is done; the engine tells nobody. */
public class RoleChanges extends CommandInterceptor {

  private final ApplicationEventPublisher events;

  public RoleChanges(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    List<Role> had =
        command instanceof DeleteUserCmd ? rolesOf(EngineCommands.field(command, "userId")) : null;
    T result = next.execute(command);
    if (command instanceof CreateMembershipCmd) {
      tell(command, true);
    } else if (command instanceof DeleteMembershipCmd) {
      tell(command, false);
    } else if (command instanceof DeleteUserCmd) {
      String login = (String) EngineCommands.field(command, "userId");
      had.forEach(role -> events.publishEvent(new RoleChanged(login, role, false)));
    }
    return result;
  }

  /** Asked before the account is gone; who deletes it need not be allowed to read its groups. */
  private static List<Role> rolesOf(Object login) {
    IdentityService identityService = Context.getProcessEngineConfiguration().getIdentityService();
    Set<String> groups =
        Context.getCommandContext()
            .runWithoutAuthorization(
                () ->
                    identityService.createGroupQuery().groupMember((String) login).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
    return Arrays.stream(Role.values()).filter(role -> groups.contains(role.group())).toList();
  }

  private void tell(Command<?> command, boolean given) {
    String login = (String) EngineCommands.field(command, "userId");
    String group = (String) EngineCommands.field(command, "groupId");
    Arrays.stream(Role.values())
        .filter(role -> role.group().equals(group))
        .forEach(role -> events.publishEvent(new RoleChanged(login, role, given)));
  }
}
