package id.bangkom.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.web.Paths;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address of the application with who may reach it: {@code
 * src/test/resources/access/urls.csv}. Each row is called over HTTP, and an address that is mapped
 * but has no row fails.
 *
 * <p>A row names what is mapped (as {@code GET /path}, {@code servlet /path/*}, {@code filter
 * /path/*} or {@code files /path/**}), an example request, and the expected status for anonymous,
 * employee, another employee, rule administrator and system administrator. Alternatives are
 * separated by {@code |}; {@code in} means let in: anything but 401, 403 and the way to the log-in.
 */
class UrlTableTest extends RunningApplicationTest {

  private static final List<String> CALLERS =
      List.of("anonymous", EMPLOYEE, OTHER_EMPLOYEE, RULE_ADMINISTRATOR, ADMINISTRATOR);

  @Autowired ApplicationContext context;
  @Autowired ServletContext servlets;

  @Test
  void everyMappedAddressHasARow() {
    Set<String> listed = new TreeSet<>();
    rows().forEach(row -> listed.add(row.mapped()));
    Set<String> missing = mapped();
    missing.removeAll(listed);

    assertThat(missing).as("add a row to src/test/resources/access/urls.csv for each").isEmpty();
  }

  @Test
  void noRowIsLeftOfAnAddressThatIsGone() {
    Set<String> gone = new TreeSet<>();
    rows().forEach(row -> gone.add(row.mapped()));
    gone.removeAll(mapped());
    gone.remove("none");

    assertThat(gone).isEmpty();
  }

  @TestFactory
  List<DynamicTest> everyAddressIsReachedByWhoMay() {
    Map<String, Caller> callers = new HashMap<>();
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.mapped() + ": " + row.method() + " " + row.path(),
                    () -> {
                      for (int i = 0; i < CALLERS.size(); i++) {
                        String login = CALLERS.get(i);
                        Caller caller = callers.computeIfAbsent(login, this::caller);
                        HttpResponse<String> answer =
                            caller.call(
                                row.method(), row.path(), row.method().equals("GET") ? null : "{}");
                        assertThat(meets(answer, row.expected().get(i)))
                            .as(
                                "%s: %s instead of %s %s",
                                login,
                                answer.statusCode(),
                                row.expected().get(i),
                                answer.body().substring(0, Math.min(200, answer.body().length())))
                            .isTrue();
                      }
                    }))
        .toList();
  }

  private Caller caller(String login) {
    if (login.equals("anonymous")) {
      Caller visitor = anonymous();
      // An attack without a token would be refused for the wrong reason.
      visitor.get(Caller.TOKEN);
      return visitor;
    }
    return loggedIn(login);
  }

  private static boolean meets(HttpResponse<String> answer, String expected) {
    String status = Integer.toString(answer.statusCode());
    boolean toLogIn =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").endsWith(Paths.LOGIN_PAGE);
    return Arrays.stream(expected.split("\\|"))
        .anyMatch(
            one ->
                one.equals("in")
                    ? !toLogIn && !List.of("401", "403").contains(status)
                    : one.equals(status));
  }

  private Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    for (HandlerMapping mapping : context.getBeansOfType(HandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
        methods.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info)));
      } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
        urls.getHandlerMap().keySet().forEach(path -> mapped.add("files " + path));
      }
    }
    servlets
        .getServletRegistrations()
        .values()
        .forEach(servlet -> servlet.getMappings().forEach(path -> mapped.add("servlet " + path)));
    servlets
        .getFilterRegistrations()
        .values()
        .forEach(
            filter ->
                filter
                    .getUrlPatternMappings()
                    .forEach(path -> mapped.add(("filter " + path).strip())));
    mapped.removeIf(name -> name.contains("/api/access-test/"));
    return mapped;
  }

  private static Set<String> names(RequestMappingInfo info) {
    Set<String> names = new TreeSet<>();
    for (String path : info.getPatternValues()) {
      if (info.getMethodsCondition().getMethods().isEmpty()) {
        names.add("* " + path);
      }
      info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
    }
    return names;
  }

  private static List<Row> rows() {
    return text("urls.csv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split("\\s*,\\s*");
              String[] request = cells[1].split(" ");
              return new Row(
                  cells[0], request[0], request[1], Arrays.asList(cells).subList(2, cells.length));
            })
        .toList();
  }

  private record Row(String mapped, String method, String path, List<String> expected) {}
}
