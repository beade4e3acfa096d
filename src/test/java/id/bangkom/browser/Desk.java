package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Timing;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One person's browser at work in the real Tasklist. */
final class Desk implements AutoCloseable {

  /** How long anything may take to come, in milliseconds: the machine may be busy. */
  static final int PATIENCE = 60_000;

  /** A telephone's screen, in pixels. */
  private static final int NARROW = 360;

  private final Page page;
  private final BrowserContext context;
  private final String address;
  private final TestClock clock;
  private final Path pictures;
  private final List<Long> completions;
  private final Map<String, Integer> effort = new HashMap<>();

  /** What a person presses and chooses, and the fields that a person types into, each once. */
  private static final String COUNT =
      """
      (() => {
        const typed = new WeakSet();
        const isText = (at) =>
          at instanceof HTMLTextAreaElement ||
          (at instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'file'].includes(at.type));
        const count = (what) => window.bangkomCounted(what);
        document.addEventListener('pointerdown', (event) => isText(event.target) || count('click'), true);
        document.addEventListener('change', (event) => event.target instanceof HTMLSelectElement && count('click'), true);
        document.addEventListener(
          'input',
          (event) => {
            if (isText(event.target) && !typed.has(event.target)) {
              typed.add(event.target);
              count('field');
            }
          },
          true
        );
      })()
      """;

  Desk(
      BrowserContext context,
      String address,
      TestClock clock,
      Path pictures,
      List<Long> completions,
      String login) {
    this.address = address;
    this.clock = clock;
    this.pictures = pictures;
    this.completions = completions;
    this.context = context;
    boolean known = !context.cookies().isEmpty();
    sitDown();
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.exposeFunction("bangkomCounted", what -> effort.merge((String) what[0], 1, Integer::sum));
    page.addInitScript(COUNT);
    page.navigate(address);
    if (!known) {
      page.locator("input[type=password]").waitFor();
      Accessible.check(page, "log-in");
      logIn(login);
    }
    page.getByText("Tugas saya").first().waitFor();
    effort.clear();
  }

  /** What was pressed and chosen since the person logged in. */
  int clicks() {
    return effort.getOrDefault("click", 0);
  }

  /** How many fields were typed into since the person logged in. */
  int fields() {
    return effort.getOrDefault("field", 0);
  }

  /** Comes to the list anew, as from another page: the only task that waits opens by itself. */
  void arrive(String heading) {
    page.navigate("about:blank");
    page.navigate(address);
    shows(heading);
  }

  /** Waits until the form of a task that opened by itself is there. */
  void shows(String heading) {
    page.locator("#task-pane").getByText(heading).first().waitFor();
    page.locator(".form-actions[data-task='" + opened() + "']").waitFor();
  }

  /** Takes everything off the desk; the person stays logged in. */
  void leave() {
    page.evaluate("localStorage.clear()");
    page.close();
  }

  /** The forms' own checks compare with today: the browser's calendar follows the office's. */
  void sitDown() {
    context.clock().setFixedTime(Date.from(clock.instant()));
  }

  private void logIn(String login) {
    page.getByLabel("NIP atau nama pengguna").fill(login);
    page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
    page.getByRole(AriaRole.BUTTON, button("Masuk")).click();
  }

  Page page() {
    return page;
  }

  /** Starts the dialogue about this person; takes a picture on the way. */
  void startDialogueAbout(String name, String picture) {
    openStartForm("Mulai dialog kompetensi");
    page.getByLabel(name).first().check();
    picture(picture);
    start();
  }

  /** Opens the start form that this button above the list leads to. */
  void openStartForm(String button) {
    showTasks();
    page.locator("#tasks").getByText(button, exactly()).click();
    page.locator(".modal-footer .btn-primary").waitFor();
    assertThat(page.locator(".modal-body .loader:visible")).hasCount(0);
  }

  /** Sends the start form that is open. */
  void start() {
    page.locator(".modal-footer .btn-primary").click();
    page.locator(".modal-content")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator("#said")).containsText("Terkirim: ");
  }

  /** Sends the start form and gives the sentence with which the server refuses it. */
  String startAndBeRefused() {
    page.locator(".modal-footer .btn-primary").click();
    return refusal();
  }

  /** Chooses a file as if it lay on the person's computer. */
  void upload(String label, String name, byte[] content) {
    try {
      // From a file: content takes seconds on its way into the browser when it is large.
      Path file = Files.createTempDirectory("desk").resolve(name);
      Files.write(file, content);
      page.getByLabel(label).first().setInputFiles(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a task that several may take from the list and opens its form, to be filled in. */
  void take(String task) {
    openCard(task);
    page.locator("#task-head").getByText("Ambil tugas", exactly()).click();
    assertThat(page.locator("#said")).hasText("Tugas ini sekarang milik Anda.");
    form(opened()).waitFor();
    assertThat(page.locator("#task-head").getByText("Ambil tugas")).hasCount(0);
  }

  /**
   * Shows the tasks of now. Tasklist is loaded again only when the person looks at another page:
   * that takes longer than everything else together.
   */
  private void showTasks() {
    if (!page.url().startsWith(address)) {
      page.navigate(address);
      page.getByText("Tugas saya").first().waitFor();
    }
    refresh();
  }

  /** Has the list ask for the tasks of now. */
  void refresh() {
    page.getByLabel("Perbarui daftar tugas").click();
    assertThat(page.locator("#tasks")).hasAttribute("aria-busy", "false");
  }

  /** Opens the open task of this name from the list. */
  void open(String task) {
    openCard(task);
    form(opened()).waitFor();
  }

  private void openCard(String task) {
    showTasks();
    Locator card = card(task);
    String id = card.getAttribute("data-task");
    card.click();
    page.waitForURL(url -> url.endsWith("task=" + id));
  }

  /** The first card of the list that names this step, or whoever it is about. */
  Locator card(String text) {
    return page.locator(
            ".card", new Page.LocatorOptions().setHas(page.getByText(text, exactPage())))
        .first();
  }

  /** The task that is open, as the address names it. */
  private String opened() {
    return page.url().replaceFirst(".*[?&]task=", "").replaceFirst("&.*", "");
  }

  /** The button that sends the form of this task. */
  private Locator form(String task) {
    return page.locator(".form-actions[data-task='" + task + "']")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirim").setExact(true));
  }

  /** Opens this task by its address and looks at its form. */
  void lookAtForm(String taskId, String name) {
    page.navigate(address + "#/?task=" + taskId);
    page.locator(".form-actions[data-task='" + taskId + "']").waitFor();
    nothingIsAlarming();
    look("form-" + name);
  }

  /** Opens the start form that this button above the list leads to and looks at it. */
  void lookAtStartForm(String button) {
    openStartForm(button);
    nothingIsAlarming();
    look(button.toLowerCase(Locale.ROOT).replace(' ', '-'));
    page.keyboard().press("Escape");
  }

  /** A screen reader reads an alert, such as that the task is gone, even when nobody sees it. */
  private void nothingIsAlarming() {
    assertThat(
            page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S"))))
        .hasCount(0);
    assertThat(page.getByText("Tugas ini sudah tidak ada")).hasCount(0);
  }

  /** Goes to a page and looks at it. */
  void lookAtPage(String path) {
    // An address that differs in its last part only would not load the page.
    page.navigate("about:blank");
    go(path);
    look("page" + path.replaceFirst("[?].*", "").replaceAll("[/#]", "-"));
  }

  /** What is open, on a wide screen and on a telephone, by day and in the dark. */
  private void look(String name) {
    picture(name);
    Accessible.check(page, name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(name + "-dark");
    Accessible.checkColours(page, name + " in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(NARROW, Desks.HEIGHT);
    picture(name + "-360");
    Accessible.checkLayout(page, name + " on a telephone");
    assertThat(page.locator("html")).hasJSProperty("scrollWidth", NARROW);
    page.setViewportSize(Desks.WIDTH, Desks.HEIGHT);
  }

  void fill(String label, String value) {
    page.getByLabel(label).first().fill(value);
  }

  /** Dates and times are typed, then accepted with Enter, as in a field with a calendar. */
  void type(String label, String value) {
    Locator field = page.getByLabel(label).first();
    field.click();
    field.fill(value);
    field.press("Enter");
  }

  void choose(String option) {
    page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).first().check();
  }

  void select(String label, String option) {
    page.getByLabel(label).first().selectOption(option);
  }

  /** Searches a list that is typed into, and takes the option that begins with this text. */
  void pick(String label, String option) {
    Locator field = page.getByLabel(label).first();
    field.click();
    field.fill(option);
    page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
        .first()
        .click();
  }

  /**
   * Sends the form, measures how long the server takes to answer, in milliseconds, and reads that
   * it was sent.
   */
  void send() {
    String task = opened();
    Response answer =
        page.waitForResponse(
            response -> response.url().contains("/submit-form"), form(task)::click);
    answer.finished();
    Timing timing = answer.request().timing();
    completions.add(Math.round(timing.responseEnd - timing.requestStart));
    assertThat(page.locator("#said")).hasAttribute("data-task", task);
    assertThat(page.locator("#said")).containsText("Terkirim: ");
  }

  /** Sends the form and gives the sentence with which the server refuses it. */
  String sendAndBeRefused() {
    form(opened()).click();
    return refusal();
  }

  private String refusal() {
    Locator refusal = page.locator(".bangkom-problem .problem");
    refusal.waitFor();
    return refusal.innerText();
  }

  /**
   * Waits until the page, and not the list beside it, shows this text; fails when it never does.
   */
  void waitFor(String text) {
    page.getByText(text).and(page.locator(":not(#tasks *)")).first().waitFor();
  }

  /** Everything on the page, for an assertion to wait on. */
  Locator shown() {
    return page.locator("body");
  }

  /** Goes to a page and waits until it shows what it asked the server for. */
  void visit(String path) {
    go(path);
    Accessible.check(page, path.replaceAll("[?].*|/[0-9]+.*", ""));
  }

  private void go(String path) {
    page.navigate(address.replaceFirst("/app/.*", path));
    assertThat(page.locator("main h1").first()).isVisible();
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
  }

  /** Takes the picture that the README and the guide show, when pictures are wanted. */
  void picture(String name) {
    if (pictures != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Page.GetByTextOptions exactPage() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Gets up; whoever sits down again is still logged in. */
  @Override
  public void close() {
    page.mouse().move(0, 0);
  }
}
