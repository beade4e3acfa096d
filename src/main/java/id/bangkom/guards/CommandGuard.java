package id.bangkom.guards;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.PasswordRules;
import id.bangkom.accounts.Role;
import id.bangkom.engine.EngineCommands;
import id.bangkom.engine.QuerySize;
import id.bangkom.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks what the engine itself does not:
 *
 * <ul>
 *   <li>an ad-hoc query carries no expression, not even in the parts of an "or" (CVE-2026-109432:
 *       the engine evaluates those although it is told not to), and a stored filter only the few
 *       harmless ones;
 *   <li>a query of a person has few alternatives and short lists ({@link QuerySize});
 *   <li>a task is completed by its assignee and by nobody else, whatever permission one has;
 *   <li>no version of a table or diagram is deleted;
 *   <li>nobody gives oneself a role;
 *   <li>the last system administrator stays (CVE-2026-77226: without one, anybody can set one up).
 * </ul>
 */
class CommandGuard extends CommandInterceptor {

  private static final Pattern HARMLESS =
      Pattern.compile(
          "[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\))*"
              + ")\\s*\\}");

  private static final Set<String> ADMINISTRATORS =
      Set.of(Accounts.ENGINE_ADMINISTRATORS, Role.SYSTEM_ADMINISTRATORS.group());

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query) {
      QuerySize.refuseIfLarge(query);
      refuseExpressions(query);
    } else if (command instanceof AbstractExecuteFilterCmd
        && EngineCommands.field(command, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
      QuerySize.refuseIfLarge(query);
      refuseExpressions(query);
    } else if (command instanceof SaveFilterCmd) {
      refuseUnknownExpressions((Filter) EngineCommands.field(command, "filter"));
    } else if (completesTask(command)) {
      refuseUnlessAssignee((String) EngineCommands.field(command, "taskId"));
    } else if (command instanceof SaveUserCmd) {
      refuseWeakPassword(
          (UserEntity) EngineCommands.field(command, "user"),
          (boolean) EngineCommands.field(command, "skipPasswordPolicy"));
    } else if (command instanceof DeleteUserCmd) {
      refuseToRemoveLast((String) EngineCommands.field(command, "userId"), ADMINISTRATORS);
    } else if (command instanceof CreateMembershipCmd) {
      refuseRoleForOneself(
          (String) EngineCommands.field(command, "userId"),
          (String) EngineCommands.field(command, "groupId"));
    } else if (command instanceof DeleteMembershipCmd) {
      String group = (String) EngineCommands.field(command, "groupId");
      if (ADMINISTRATORS.contains(group)) {
        refuseToRemoveLast((String) EngineCommands.field(command, "userId"), Set.of(group));
      }
    } else if (command instanceof DeleteDeploymentCmd
        || command instanceof DeleteProcessDefinitionsByIdsCmd
        || command instanceof DeleteProcessDefinitionsByKeyCmd) {
      refuseToDeleteVersions();
    } else if (command instanceof DeleteGroupCmd) {
      refuseToDeleteGroupOfRole((String) EngineCommands.field(command, "groupId"));
    }
    return next.execute(command);
  }

  private static void refuseExpressions(AbstractQuery<?, ?> query) {
    for (AbstractQuery<?, ?> part : QuerySize.partsOf(query)) {
      if (!part.getExpressions().isEmpty()) {
        throw Refusal.malformed("Pencarian ini memuat ekspresi; hapus ekspresinya lalu ulangi.");
      }
    }
  }

  private static void refuseUnknownExpressions(Filter filter) {
    if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
      QuerySize.refuseIfLarge(query);
      for (AbstractQuery<?, ?> part : QuerySize.partsOf(query)) {
        for (String expression : part.getExpressions().values()) {
          if (expression == null || !HARMLESS.matcher(expression).matches()) {
            throw Refusal.malformed(
                "Ekspresi pada filter ini tidak diizinkan; pakai currentUser(),"
                    + " currentUserGroups(), now(), atau dateTime().");
          }
        }
      }
    }
  }

  private static boolean completesTask(Command<?> command) {
    // Resolving a delegated task is a CompleteTaskCmd too.
    return command instanceof CompleteTaskCmd
        || command instanceof SubmitTaskFormCmd
        || command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd;
  }

  private static void refuseUnlessAssignee(String taskId) {
    CommandContext context = Context.getCommandContext();
    String user = context.getAuthenticatedUserId();
    // Nobody is authenticated when the engine acts itself, and a delegate's own calls are the
    // product's, not the person's.
    if (taskId == null || user == null || !context.isAuthorizationCheckEnabled()) {
      return;
    }
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task != null && !user.equals(task.getAssignee())) {
      throw Refusal.forbidden(
          "Tugas ini bukan tugas Anda; hanya penerimanya yang dapat" + " menyelesaikannya.");
    }
  }

  /** The engine refuses it as a fault of its own, in English. */
  private static void refuseWeakPassword(UserEntity user, boolean checkedBefore) {
    if (user != null
        && user.hasNewPassword()
        && !checkedBefore
        && !user.checkPasswordAgainstPolicy()) {
      throw Refusal.rule(
          "Kata sandi terlalu lemah atau mudah ditebak; pakai 10 sampai %d karakter dengan huruf besar, huruf kecil, angka, dan tanda baca, tanpa nama pengguna, dan bukan kata yang umum."
              .formatted(PasswordRules.LONGEST));
    }
  }

  private static void refuseToRemoveLast(String userId, Set<String> groups) {
    CommandContext context = Context.getCommandContext();
    for (String group : groups) {
      List<String> members =
          context.runWithoutAuthorization(
              () ->
                  context
                      .getReadOnlyIdentityProvider()
                      .createUserQuery(context)
                      .memberOfGroup(group)
                      .list()
                      .stream()
                      .map(User::getId)
                      .toList());
      if (members.equals(List.of(userId))) {
        throw Refusal.rule(
            "Ini administrator sistem terakhir; tunjuk administrator lain lebih dahulu.");
      }
    }
  }

  /** A credit names the version that decided it, and the diagrams are in use. */
  private static void refuseToDeleteVersions() {
    CommandContext context = Context.getCommandContext();
    if (context.getAuthenticatedUserId() != null && context.isAuthorizationCheckEnabled()) {
      throw Refusal.rule(
          "Versi aturan dan proses tidak dapat dihapus; berlakukan kembali versi yang diinginkan di"
              + " halaman Aturan.");
    }
  }

  private static void refuseRoleForOneself(String userId, String groupId) {
    CommandContext context = Context.getCommandContext();
    if (context.isAuthorizationCheckEnabled()
        && userId != null
        && userId.equals(context.getAuthenticatedUserId())
        && isOfRole(groupId)) {
      throw Refusal.rule(
          "Tidak seorang pun dapat memberi peran kepada dirinya sendiri; mintalah administrator"
              + " sistem lain.");
    }
  }

  private static boolean isOfRole(String groupId) {
    return ADMINISTRATORS.contains(groupId)
        || List.of(Role.values()).stream().anyMatch(role -> role.group().equals(groupId));
  }

  private static void refuseToDeleteGroupOfRole(String groupId) {
    if (isOfRole(groupId)) {
      throw Refusal.rule("Kelompok ini dipakai aplikasi dan tidak dapat dihapus.");
    }
  }
}
