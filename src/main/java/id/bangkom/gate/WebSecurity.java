package id.bangkom.gate;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.PasswordOfSession;
import id.bangkom.accounts.SessionUser;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.FasterPerson;
import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.SubmittedForms;
import id.bangkom.guards.RestGuard;
import id.bangkom.passwords.Passwords;
import id.bangkom.web.FaultAnswer;
import id.bangkom.web.Faults;
import id.bangkom.web.RefusalMapper;
import id.bangkom.web.RequestOrigin;
import id.bangkom.web.UnknownMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.Map;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.SessionCookieFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The order of the filters. It comes before the web applications' own initializer, which leaves out
 * every filter and servlet whose name is taken: so the session's user is known on our pages too,
 * our own API can be used without a session, and a refusal keeps its status.
 */
@Component
class WebSecurity implements ServletContextInitializer, Ordered {

  private static final String[] CAMUNDA = {
    "/app/*", "/api/engine/*", "/api/admin/*", "/api/cockpit/*", "/api/tasklist/*", "/api/welcome/*"
  };
  private static final String[] CAMUNDA_API = {
    "/api/engine/*", "/api/admin/*", "/api/cockpit/*", "/api/tasklist/*", "/api/welcome/*"
  };

  private final IdentityService identityService;
  private final TaskService taskService;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SubmittedForms forms;
  private final Unrestricted unrestricted;
  private final FasterPerson fasterPerson;
  private final CamundaBpmProperties camunda;
  private final AuditTrail trail;
  private final ProcessEngineConfigurationImpl engine;

  WebSecurity(
      IdentityService identityService,
      TaskService taskService,
      Accounts accounts,
      Passwords passwords,
      SubmittedForms forms,
      Unrestricted unrestricted,
      FasterPerson fasterPerson,
      CamundaBpmProperties camunda,
      AuditTrail trail,
      ProcessEngineConfigurationImpl engine) {
    this.identityService = identityService;
    this.taskService = taskService;
    this.accounts = accounts;
    this.passwords = passwords;
    this.forms = forms;
    this.unrestricted = unrestricted;
    this.fasterPerson = fasterPerson;
    this.camunda = camunda;
    this.trail = trail;
    this.engine = engine;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void onStartup(ServletContext context) {
    context.addListener(new PasswordOfSession());
    add(context, "RequestOrigin", new RequestOrigin(), Map.of(), "/*");
    add(context, "Faults", new Faults(), Map.of(), "/*");
    int longestList = engine.getQueryMaxResultsLimit();
    add(context, "CockpitCalls", new CockpitCalls(longestList), Map.of(), CAMUNDA_API);
    long groupsKeptFor = camunda.getWebapp().getAuth().getCache().getTimeToLive();
    add(
        context,
        "Authentication Filter",
        new SessionUser(passwords),
        Map.of(AuthenticationFilter.AUTH_CACHE_TTL_INIT_PARAM_NAME, Long.toString(groupsKeptFor)),
        "/*");
    add(context, "Gate", new Gate(identityService, accounts, passwords), Map.of(), "/*");
    // Before the token is looked at: a wrong one ends the session, which is somebody else's.
    add(context, "ShownPerson", new ShownPerson(identityService, accounts), Map.of(), "/api/*");
    add(
        context,
        "CsrfPreventionFilter",
        new BesidesFiles(new TokenCheck()),
        camunda.getWebapp().getCsrf().getInitParams(),
        "/app/*",
        "/api/*");
    // What follows is the web applications' own, on their own paths instead of on all of the API.
    add(
        context,
        "SessionCookieFilter",
        new BesidesFiles(new SessionCookieFilter()),
        camunda.getWebapp().getSessionCookie().getInitParams(),
        CAMUNDA);
    add(context, "EmptyBodyFilter", new EmptyBodyFilter(), Map.of(), CAMUNDA_API);
    add(context, "CacheControlFilter", new CacheControlFilter(), Map.of(), CAMUNDA_API);
    add(
        context,
        "HttpHeaderSecurity",
        new HttpHeaderSecurityFilter(),
        camunda.getWebapp().getHeaderSecurity().getInitParams(),
        CAMUNDA);
    add(
        context,
        "RestGuard",
        new RestGuard(identityService, taskService, forms, unrestricted, fasterPerson, trail),
        Map.of(),
        CAMUNDA_API);

    addRest(context, "Engine Api", "/api/engine/*", EngineRestApplication.class);
    addRest(context, "Admin Api", "/api/admin/*", AdminApplication.class);
    addRest(context, "Cockpit Api", "/api/cockpit/*", CockpitApplication.class);
    addRest(context, "Tasklist Api", "/api/tasklist/*", TasklistApplication.class);
    addRest(context, "Welcome Api", "/api/welcome/*", WelcomeApplication.class);
  }

  /** REST of the web applications, which answers our refusals as what they are. */
  private static void addRest(
      ServletContext context, String name, String path, Class<? extends Application> rest) {
    ServletRegistration.Dynamic servlet = context.addServlet(name, ServletContainer.class);
    servlet.addMapping(path);
    servlet.setInitParameters(
        Map.of(
            ServletProperties.JAXRS_APPLICATION_CLASS,
            rest.getName(),
            ServerProperties.PROVIDER_CLASSNAMES,
            String.join(
                ",",
                RefusalMapper.class.getName(),
                UnknownMapper.class.getName(),
                FaultAnswer.class.getName())));
  }

  private static void add(
      ServletContext context,
      String name,
      Filter filter,
      Map<String, String> parameters,
      String... paths) {
    FilterRegistration.Dynamic registration = context.addFilter(name, filter);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, paths);
    registration.setInitParameters(parameters);
  }
}
