package id.bangkom.accounts;

import id.bangkom.engine.TasklistFilters;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine, restored at every start. Deliberately nothing on tasks: the
 * engine lets the assignee and the candidates of a task work on it and nobody else see it
 * (docs/adr/0003).
 */
@Component
@Order(0)
class AccessRules implements SmartInitializingSingleton {

  private static final List<Role> PEOPLE =
      List.of(Role.EMPLOYEES, Role.SUPERVISORS, Role.UNIT_HEADS, Role.RULE_ADMINISTRATORS);
  private static final Permission[] READ_ONLY = {ProcessDefinitionPermissions.READ};
  private static final Permission[] READ_AND_START = {
    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE
  };

  /** The processes that people start themselves, and who of them. */
  private static final Map<String, List<Role>> STARTABLE =
      Map.of("competency-development", PEOPLE, "activity-claim", List.of(Role.EMPLOYEES));

  /** The processes that people meet in their tasks. */
  private static final List<String> MET =
      List.of(
          "gap-analysis",
          "coaching",
          "mentoring",
          "mentor-request",
          "consensus",
          "guided-sessions",
          "self-study",
          "study",
          "programme-withdrawal",
          "programme-completion",
          "activity-sheet",
          "sheet-signing",
          "programme-evaluation",
          "rule-change",
          "people-confirmation");

  private static final List<String> ADMINISTRATORS =
      List.of(Role.SYSTEM_ADMINISTRATORS.group(), Accounts.ENGINE_ADMINISTRATORS);

  private final Accounts accounts;
  private final AuthorizationService authorizations;
  private final TasklistFilters filters;
  private final FirstAdministrator firstAdministrator;
  private final AdministratorReset administratorReset;

  AccessRules(
      Accounts accounts,
      AuthorizationService authorizations,
      TasklistFilters filters,
      FirstAdministrator firstAdministrator,
      AdministratorReset administratorReset) {
    this.accounts = accounts;
    this.authorizations = authorizations;
    this.filters = filters;
    this.firstAdministrator = firstAdministrator;
    this.administratorReset = administratorReset;
  }

  @Override
  public void afterSingletonsInstantiated() {
    accounts.createGroups();
    List<String> shared = filters.create();
    for (Role role : PEOPLE) {
      String group = role.group();
      grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
      STARTABLE.forEach(
          (process, starters) ->
              grant(
                  group,
                  Resources.PROCESS_DEFINITION,
                  process,
                  starters.contains(role) ? READ_AND_START : READ_ONLY));
      // The name and the diagram of what a task belongs to; neither says anything about a person.
      for (String met : MET) {
        grant(group, Resources.PROCESS_DEFINITION, met, ProcessDefinitionPermissions.READ);
      }
      grant(group, Resources.PROCESS_INSTANCE, "*", ProcessInstancePermissions.CREATE);
      for (String filter : shared) {
        grant(group, Resources.FILTER, filter, Permissions.READ);
      }
    }
    for (String group : ADMINISTRATORS) {
      for (Resource resource : Resources.values()) {
        grant(group, resource, "*", Permissions.ALL);
      }
    }
    firstAdministrator.ensure();
    administratorReset.ifAsked();
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization authorization =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .singleResult();
    if (authorization == null) {
      authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(group);
      authorization.setResource(resource);
      authorization.setResourceId(id);
    }
    // Exactly these: a permission that was added by hand to a rule of ours does not outlive a
    // start.
    authorization.setPermissions(permissions);
    authorizations.saveAuthorization(authorization);
  }
}
