package id.bangkom.startup;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.forms.CheckNote;
import id.bangkom.testing.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The started application, attacked over HTTP: every test of access shares it. Employees one and
 * two, a rule administrator and the system administrator have accounts.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1",
      "bangkom.administrator.password=" + RunningApplicationTest.PASSWORD
    })
@Import({RunningApplicationTest.SampleBeans.class, RunningApplicationTest.WhoAmI.class})
public abstract class RunningApplicationTest {

  public static final String PASSWORD = "Sandi-Uji-2026!";
  public static final String EMPLOYEE = "pegawai1";
  public static final String OTHER_EMPLOYEE = "pegawai2";
  public static final String RULE_ADMINISTRATOR = "aturan1";
  public static final String ADMINISTRATOR = "admin";
  public static final String SAMPLE = "access-sample";

  @LocalServerPort protected int port;
  @Autowired protected Accounts accounts;
  @Autowired protected IdentityService identityService;
  @Autowired protected RepositoryService repositoryService;
  @Autowired protected RuntimeService runtimeService;
  @Autowired protected TaskService taskService;
  @Autowired protected HistoryService historyService;
  @Autowired protected AuthorizationService authorizationService;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected CheckNote checkNote;

  @BeforeEach
  void prepare() {
    identityService.clearAuthentication();
    checkNote.doneBy = null;
    checkNote.context = "Konteks";
    account(EMPLOYEE, "Pegawai Satu", Set.of(Role.EMPLOYEES));
    account(OTHER_EMPLOYEE, "Pegawai Dua", Set.of(Role.EMPLOYEES, Role.SUPERVISORS));
    account(RULE_ADMINISTRATOR, "Administrator Aturan", Set.of(Role.RULE_ADMINISTRATORS));
    repositoryService
        .createDeployment()
        .name("sample")
        .enableDuplicateFiltering(false)
        .addString("processes/access-sample/access-sample.bpmn", text("access-sample.bpmn"))
        .addString("processes/access-sample/write-note.form", text("write-note.form"))
        .addString("processes/access-sample/shared-note.html", text("shared-note.html"))
        .addString("processes/access-sample/start-sample.html", text("start-sample.html"))
        .deploy();
  }

  @AfterEach
  void leaveNothingBehind() {
    identityService.clearAuthentication();
    runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKey(SAMPLE)
        .list()
        .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "test"));
  }

  protected void account(String login, String name, Set<Role> roles) {
    if (!accounts.exists(login)) {
      accounts.create(login, name, null, PASSWORD, roles);
    }
  }

  /** The open task of a new sample instance, assigned to this person. */
  protected Task taskOf(String login) {
    ProcessInstance instance =
        runtimeService.startProcessInstanceByKey(
            SAMPLE, Map.of("owner", login, "secret", "rahasia milik " + login));
    Task task = taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    assertThat(task.getAssignee()).isEqualTo(login);
    return task;
  }

  /** The open task of a new sample instance that every employee may claim. */
  protected Task groupTask() {
    Task first = taskOf(EMPLOYEE);
    taskService.complete(first.getId());
    return taskService
        .createTaskQuery()
        .processInstanceId(first.getProcessInstanceId())
        .singleResult();
  }

  protected String openTaskOf(Task task) {
    return taskService
        .createTaskQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getTaskDefinitionKey();
  }

  protected Caller anonymous() {
    return new Caller(port);
  }

  protected Caller loggedIn(String login) {
    Caller caller = new Caller(port);
    assertThat(caller.logIn(login, PASSWORD).statusCode()).as("log-in of " + login).isEqualTo(200);
    return caller;
  }

  protected static String text(String name) {
    try {
      return new ClassPathResource("access/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says who the application takes the caller for. */
  @RestController
  static class WhoAmI {

    private final CurrentUser currentUser;
    private final IdentityService identityService;

    WhoAmI(CurrentUser currentUser, IdentityService identityService) {
      this.currentUser = currentUser;
      this.identityService = identityService;
    }

    @RequestMapping(
        path = "/api/access-test/whoami",
        method = {RequestMethod.GET, RequestMethod.POST})
    String whoAmI() {
      return currentUser.login() + " " + identityService.getCurrentAuthentication().getGroupIds();
    }
  }

  @TestConfiguration
  static class SampleBeans {

    @Bean
    CheckNote checkNote() {
      return new CheckNote();
    }
  }
}
