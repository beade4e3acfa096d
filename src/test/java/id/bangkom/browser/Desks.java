package id.bangkom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of a walk, who sit down one after the other. All walks share one Chromium, in which
 * everybody logs in once: loading Tasklist for the first time takes longer than a task.
 */
final class Desks implements AutoCloseable {

  /** What a desk's screen shows, in pixels. */
  static final int WIDTH = 1400;

  static final int HEIGHT = 900;

  private static final Map<String, BrowserContext> LOGGED_IN = new HashMap<>();
  private static Browser browser;

  private final List<Long> completions = Collections.synchronizedList(new ArrayList<>());
  private final Path pictures = pictures();
  private final String address;
  private final TestClock clock;
  private final Map<String, Desk> desks = new HashMap<>();
  private final List<Desk> away = new ArrayList<>();

  /**
   * @param port on which the product answers
   * @param clock whose time the browser's own clock shows
   */
  Desks(int port, TestClock clock) {
    this.address = "http://localhost:" + port + "/app/tasklist/default/";
    this.clock = clock;
  }

  /** Where they go, or null: nobody looks at those of an ordinary run, and they take time. */
  private static Path pictures() {
    String folder = System.getProperty("bangkom.pictures", "");
    return folder.isBlank() ? null : Path.of(folder);
  }

  /** It ends with this JVM. */
  private static Browser browser() {
    if (browser == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE);
      browser = Playwright.create().chromium().launch(options());
    }
    return browser;
  }

  private static BrowserType.LaunchOptions options() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    String chromium = System.getProperty("bangkom.chromium", "");
    if (!chromium.isBlank()) {
      options.setExecutablePath(Path.of(chromium));
    }
    return options;
  }

  /** A browser in which nobody is logged in; whoever asks for it closes it. */
  static BrowserContext visitor() {
    return browser()
        .newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
  }

  /** The desk of this person, who logs in when sitting down for the first time. */
  Desk of(Employee person) {
    return of(person.login());
  }

  /** The desk of whoever has this login. */
  Desk of(String login) {
    Desk desk =
        desks.computeIfAbsent(
            login, any -> new Desk(context(login), address, clock, pictures, completions, login));
    desk.sitDown();
    return desk;
  }

  /** The desk of this person at another machine: a browser that knows nobody yet. */
  Desk elsewhere(Employee person) {
    Desk desk = new Desk(newContext(), address, clock, pictures, completions, person.login());
    away.add(desk);
    return desk;
  }

  private BrowserContext context(String login) {
    return LOGGED_IN.computeIfAbsent(address + " " + login, key -> newContext());
  }

  /** A browser of this country in which nobody is logged in; whoever asks for it closes it. */
  static BrowserContext newContext() {
    return browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta")
                // What is still fading in has colours of its own.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
  }

  /** A figure to read, not to pass: half the walk on a slow day would otherwise be red. */
  void printAnswerTimes() {
    List<Long> sorted = new ArrayList<>(completions);
    Collections.sort(sorted);
    System.out.printf(
        "Task completions in the walk: %d, median %d ms, 95th percentile %d ms%n",
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
  }

  /** What a walk typed and left on its pages is gone. */
  @Override
  public void close() {
    desks.values().forEach(Desk::leave);
    away.forEach(desk -> desk.page().context().close());
  }
}
