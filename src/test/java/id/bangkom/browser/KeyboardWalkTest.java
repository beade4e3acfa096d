package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.bangkom.jp.JpLedger;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has no mouse does every step of a coaching, and always sees where the keyboard is. */
@Tag("browser")
@ProductTest
class KeyboardWalkTest {

  /** Who presses the tab key so often without arriving has lost the way. */
  private static final int LOST = 60;

  /** What shows where the keyboard is: the kind of control, and whether something is around it. */
  private static final String MARKED =
      """
      () => {
        const at = document.activeElement;
        if (at === document.body) {
          return 'the end: true';
        }
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const around = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        return `${(at.getAttribute('role') ?? at.type) || at.localName}: ${around}`;
      }\
      """;

  private static final String NAME =
      """
      () => {
        const at = document.activeElement;
        return (at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText).trim();
      }\
      """;

  /**
   * How many arrows lead from the choice that has the keyboard to the one wanted; -1: none does.
   */
  private static final String PRESSES =
      """
      (pattern) => {
        const at = document.activeElement;
        if (at.type !== 'radio') {
          return -1;
        }
        const all = [...document.querySelectorAll('input[type=radio]')];
        const group = at.name ? all.filter((one) => one.name === at.name && one.form === at.form) : [at];
        const wanted = group.findIndex((one) =>
          new RegExp(pattern).test((one.getAttribute('aria-label') ?? one.labels[0].innerText).trim())
        );
        return wanted < 0 ? -1 : (wanted - group.indexOf(at) + group.length) % group.length;
      }\
      """;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;

  private final Map<Employee, Page> pages = new HashMap<>();
  private final Set<String> marked = new TreeSet<>();
  private Employee employee;
  private Employee supervisor;
  private Employee head;
  private Page page;

  @BeforeEach
  void begin() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
  }

  @AfterEach
  void closeBrowsers() {
    pages.values().forEach(one -> one.context().close());
  }

  @Test
  void aWholeCoachingIsDoneByTheKeyboardAlone() {
    // Two tasks wait for the supervisor from the start: none opens by itself, the list has to.
    for (String other : List.of("Pegawai C", "Pegawai D")) {
      new Walk(people, people.called(other), supervisor).reachAssessment();
    }
    sit(supervisor);
    skipToTheForm();
    tabTo(AriaRole.LINK, "Mulai dialog kompetensi");
    press("Enter");
    choose(employee.name());
    tabTo(AriaRole.BUTTON, "Mulai dialog");
    press("Enter");
    opens("Isi level kompetensi");
    tabTo("Kompetensi fokus");
    page.keyboard().type("Komunikasi");
    choose("Kurang motivasi atau jenuh");
    send();

    sit(employee);
    opens("Konfirmasi hasil dialog");
    choose("Ya, saya setuju");
    send();

    sit(supervisor);
    open("Pilih metode");
    send();
    opens("Usulkan kesepakatan");
    type("Tujuan", "Menyampaikan laporan pelatihan dengan jelas");
    type("Kegiatan", "Paparan laporan triwulan");
    type("Hasil yang diharapkan", "Paparan dipahami seluruh bidang");
    type("Rencana jumlah sesi", "2");
    type("Tanggal pertemuan pertama", "11 Mei 2026");
    type("Batas waktu", "30/6/2026");
    send();

    sit(employee);
    opens("Tanggapi kesepakatan");
    choose("Saya setuju, sesi dapat dimulai");
    send();

    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    sit(supervisor);
    open("Catat sesi");
    type("Tanggal sesi", "11/5/2026");
    type("Jam mulai", "9.00");
    type("Lama (menit)", "60");
    choose("Tatap muka");
    type("Materi bimbingan", "Menyusun alur paparan");
    type("Tindak lanjut yang disepakati", "Menulis draf paparan");
    choose("Tidak, ini sesi terakhir");
    send();

    sit(employee);
    opens("Konfirmasi sesi");
    choose("Ya, saya konfirmasi");
    send();
    sit(supervisor);
    open("Tanda tangani lembar");
    choose("Isi lembar benar, saya menandatangani");
    send();
    for (Employee signer : List.of(employee, head)) {
      sit(signer);
      opens("Tanda tangani lembar");
      choose("Isi lembar benar, saya menandatangani");
      send();
    }

    sit(employee);
    opens("Nilai program");
    for (int i = 0; i < 4; i++) {
      choose("4 – setuju");
    }
    send();

    sit(supervisor);
    open("Nilai hasil program");
    tabTo("Level sekarang Komunikasi");
    page.keyboard().type("2");
    for (int i = 0; i < 5; i++) {
      chooseNextEnding(": 4");
    }
    send();
    assertThat(ledger.card(employee.id(), 2026).certifiedJp()).isEqualByComparingTo("2");
    assertThat(marked)
        .as("what the keyboard is at is marked")
        .contains("text: true", "radio: true", "select-one: true", "submit: true", "a: true")
        .allMatch(mark -> mark.endsWith("true"));
  }

  /** The person's browser, in which the person logs in when sitting down for the first time. */
  private void sit(Employee person) {
    page = pages.get(person);
    if (page == null) {
      BrowserContext context = Desks.newContext();
      page = context.newPage();
      pages.put(person, page);
      page.setDefaultTimeout(Desk.PATIENCE);
      setClock();
      page.navigate("http://localhost:" + port + "/app/tasklist/default/");
      assertThat(
              page.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk").setExact(true)))
          .isEnabled();
      assertThat(page.getByLabel("NIP atau nama pengguna")).isFocused();
      page.keyboard().type(person.login());
      press("Tab");
      assertThat(page.getByLabel("Kata sandi")).isFocused();
      page.keyboard().type(ProductTest.PASSWORD);
      press("Enter");
    } else {
      setClock();
      page.navigate("about:blank");
      page.navigate("http://localhost:" + port + "/app/tasklist/default/");
    }
    assertThat(page.getByText("Tugas saya").first()).isVisible();
  }

  private void setClock() {
    page.context().clock().setFixedTime(Date.from(clock.instant()));
  }

  /** The first press of the tab key offers to leave out the head and the list. */
  private void skipToTheForm() {
    press("Tab");
    Locator skip = page.locator(".skip");
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  /** Opens a task from the list. */
  private void open(String step) {
    tabTo(page.locator(".card").filter(new Locator.FilterOptions().setHasText(step)), step);
    press("Enter");
    opens(step);
  }

  /** A task that opened has the keyboard at its heading, before the first field of its form. */
  private void opens(String step) {
    Locator heading = page.locator("#task-head h1");
    assertThat(heading).containsText(step);
    assertThat(heading).isFocused();
    assertThat(page.locator(".form-actions[data-task='" + opened() + "']")).isVisible();
  }

  private String opened() {
    return page.url().replaceFirst(".*[?&]task=", "");
  }

  /** Sends the form; the keyboard is then at the next task, or at the list. */
  private void send() {
    String task = opened();
    tabTo(AriaRole.BUTTON, "Kirim");
    press("Enter");
    assertThat(page.locator("#said")).hasAttribute("data-task", task);
    assertThat(page.locator("#said")).containsText("Terkirim: ");
    assertThat(page.locator("#task-head h1:focus, .list-head h2:focus")).hasCount(1);
  }

  private void type(String label, String text) {
    tabTo(label);
    press("Control+a");
    page.keyboard().type(text);
  }

  private void tabTo(String label) {
    tabTo(page.getByLabel(label), label);
  }

  private void tabTo(AriaRole role, String name) {
    tabTo(
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)),
        role + " " + name);
  }

  private void tabTo(Locator wanted, String name) {
    wanted.first().waitFor();
    for (int i = 0; i < LOST; i++) {
      if (wanted.and(focused()).count() == 1) {
        return;
      }
      tab();
    }
    throw new AssertionError("The tab key does not lead to " + name);
  }

  private void choose(String beginning) {
    choose("^" + beginning.replaceAll("[().]", "\\\\$0"), beginning);
  }

  private void chooseNextEnding(String ending) {
    choose(ending + "$", ending);
  }

  /** Goes on to the next group that has this answer, and by the arrows to the answer. */
  private void choose(String pattern, String name) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)))
        .first()
        .waitFor();
    for (int i = 0; i < LOST; i++) {
      tab();
      int presses = ((Number) page.evaluate(PRESSES, pattern)).intValue();
      if (presses >= 0) {
        for (int k = 0; k < presses; k++) {
          press("ArrowDown");
        }
        if (presses == 0) {
          press("Space");
        }
        assertThat(focused()).isChecked();
        assertThat((String) page.evaluate(NAME)).containsPattern(pattern);
        return;
      }
    }
    throw new AssertionError("The tab key does not lead to the choice of " + name);
  }

  private void tab() {
    press("Tab");
    marked.add((String) page.evaluate(MARKED));
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private Locator focused() {
    return page.locator(":focus");
  }
}
