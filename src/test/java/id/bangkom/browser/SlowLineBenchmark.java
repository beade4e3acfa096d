package id.bangkom.browser;

import static id.bangkom.drills.OfficeAtWork.SUPERVISORS;
import static id.bangkom.testing.Bench.say;
import static id.bangkom.testing.Bench.seconds;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import id.bangkom.drills.OfficeAtWork;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a supervisor waits at a slow line, in a browser that was never here and in one that was;
 * run by {@code ./mvnw -Pbench verify}. It prints what was measured beside what is aimed at, and
 * asserts no time.
 */
@ProductTest
class SlowLineBenchmark {

  private static final int BYTES_A_SECOND = 50_000;
  private static final int LATENCY_MS = 100;

  /** A page that takes longer is not slow but broken. */
  private static final int LONGEST_MS = 300_000;

  private static final String EMPLOYEE = "198503172010011001";
  private static final String TASKS = "/app/tasklist/default/";
  private static final String LIST = "#tasks[aria-busy=false] .card";
  private static final String FORM = "#task-pane .form-actions[data-task]";

  @Autowired private TestClock clock;
  @Autowired private People people;
  @LocalServerPort private int port;

  @Test
  void aSupervisorOnASlowLine() {
    LocalDateTime now = LocalDateTime.of(2026, 5, 20, 13, 0);
    clock.set(now);
    people.clearDesks();
    new OfficeAtWork(port, now.toLocalDate()).startDialogue(SUPERVISORS.get(EMPLOYEE), EMPLOYEE);
    try {
      visit(false);
      visit(true);
    } finally {
      people.clearDesks();
    }
  }

  /**
   * @param slowly otherwise it only spares the one who is measured what a server does once
   */
  private void visit(boolean slowly) {
    try (BrowserContext visitor = Desks.visitor()) {
      Page page = visitor.newPage();
      page.setDefaultTimeout(LONGEST_MS);
      if (slowly) {
        slowDown(page);
        say("a supervisor at %,d bytes/s and %d ms", BYTES_A_SECOND, LATENCY_MS);
      }
      long start = open(page, "/");
      page.locator("#enter:enabled").waitFor();
      tell(slowly, "log-in usable, first visit", start, 3);

      page.getByLabel("NIP atau nama pengguna").fill(SUPERVISORS.get(EMPLOYEE));
      page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
      start = System.nanoTime();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
      page.locator(LIST).first().waitFor();
      tell(slowly, "list, first visit", start, 10);
      page.locator(FORM).waitFor();
      tell(slowly, "form, first visit", start, 0);

      page.navigate("about:blank");
      start = open(page, TASKS);
      page.locator(LIST).first().waitFor();
      tell(slowly, "list, later", start, 2);
      page.locator(FORM).waitFor();
      tell(slowly, "form, later", start, 0);
    }
  }

  private long open(Page page, String path) {
    long start = System.nanoTime();
    page.navigate(
        "http://localhost:" + port + path,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return start;
  }

  private static void slowDown(Page page) {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY_MS);
    line.addProperty("downloadThroughput", BYTES_A_SECOND);
    line.addProperty("uploadThroughput", BYTES_A_SECOND);
    page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
  }

  private static void tell(boolean measured, String what, long start, int goal) {
    if (measured) {
      say("%-28s %6.2f s%s", what, seconds(start), goal == 0 ? "" : "  (goal: " + goal + " s)");
    }
  }
}
