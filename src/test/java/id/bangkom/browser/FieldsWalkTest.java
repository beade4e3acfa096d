package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a field for a day, a time or a number shows is what is sent, however fast one types. */
@Tag("browser")
@ProductTest
class FieldsWalkTest {

  /** Milliseconds from one key to the next. */
  private static final List<Integer> SPEEDS = List.of(0, 80, 150, 250);

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;

  private Desks desks;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void everyNumberDayAndTimeOfEveryFormIsSentAsItIsShownAtAnySpeed() throws IOException {
    try (Desk desk = atAnAgreement()) {
      Page page = desk.page();
      List<String> typed = new ArrayList<>();
      for (JsonNode form : formsWithFields()) {
        page.evaluate(
            """
            async (schema) => {
              document.getElementById('harness')?.remove();
              const container = document.createElement('div');
              container.id = 'harness';
              document.querySelector('main').prepend(container);
              window.harness = new window.formJs.Form({
                container,
                additionalModules: [window.ours(window.formJs)]
              });
              await window.harness.importSchema(schema, {});
            }\
            """,
            JSON.convertValue(form, Object.class));
        for (JsonNode field : fieldsOf(form)) {
          typed.add(form.path("id").asText() + "." + field.path("key").asText());
          typeInto(page, field);
        }
      }
      assertThat(typed)
          .contains(
              "propose-agreement.plannedSessions",
              "propose-agreement.deadline",
              "record-session.minutes",
              "record-session.startTime",
              "sign-as-guide.minutes");
    }
  }

  private static void typeInto(Page page, JsonNode field) {
    String key = field.path("key").asText();
    Locator input = page.locator("#harness [id$='-" + field.path("id").asText() + "']");
    boolean number = field.path("type").asText().equals("number");
    boolean time = field.path("subtype").asText().equals("time");
    List<String> texts =
        number
            ? List.of("60", "12")
            : time ? List.of("0930", "2.30 siang") : List.of("2026-05-04", "4 Mei 2026");
    List<Object> values =
        number
            ? List.of(60, 12)
            : time ? List.of("09:30", "14:30") : List.of("2026-05-04", "2026-05-04");
    for (int speed : number ? SPEEDS : SPEEDS.subList(0, 2)) {
      for (int i = 0; i < texts.size(); i++) {
        input.press("Control+a");
        input.pressSequentially(
            texts.get(i), new Locator.PressSequentiallyOptions().setDelay(speed));
        assertThat(input).hasValue(texts.get(i));
        assertThat(page.evaluate("key => window.harness.submit().data[key]", key))
            .as(key + " typed every " + speed + " ms")
            .isEqualTo(values.get(i));
      }
    }
  }

  @Test
  void whatIsNoDayOrNoNumberIsKeptWithASentenceAndKeepsTheFormFromBeingSent() throws IOException {
    try (Desk desk = atAnAgreement()) {
      Page page = desk.page();
      Locator deadline = page.getByLabel("Batas waktu").first();
      Locator sessions = page.getByLabel("Rencana jumlah sesi").first();
      desk.fill("Tujuan", "Menyusun paparan");
      desk.fill("Kegiatan", "Latihan");
      desk.fill("Hasil yang diharapkan", "Paparan selesai");
      desk.choose("Nasional");
      leaveWith(page.getByLabel("Tanggal pertemuan pertama").first(), "Senin, 11 Mei 2026");
      desk.waitFor("Senin, 11 Mei 2026");

      refused(desk, deadline, "31/11/2026", "November berakhir pada tanggal 30.");
      refused(desk, deadline, "12/31/2026", "Tulis hari lebih dahulu, lalu bulan: 31/12/2026.");
      refused(desk, deadline, "3/5/2026", "Tenggat sudah lewat: pilih hari mulai 4 Mei 2026.");
      refused(desk, sessions, "1,5", "1,5 bukan bilangan bulat.");
      refused(desk, sessions, "101", "Isi angka dari 1 sampai 100.");
      List<Request> sent = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.url().contains("/submit-form")) {
              sent.add(request);
            }
          });
      page.getByText("Kirim", new Page.GetByTextOptions().setExact(true)).last().click();
      desk.waitFor("Periksa kembali isian yang bertanda merah.");
      assertThat(sent).isEmpty();
      assertThat(sessions).hasValue("101");

      leaveWith(deadline, "30 November 2026");
      desk.waitFor("Senin, 30 November 2026");
      assertThat(deadline).hasValue("30/11/2026");
      leaveWith(sessions, "12,0");
      assertThat(sessions).hasValue("12");
      desk.send();
      JsonNode variables = JSON.readTree(sent.get(0).postData()).path("variables");
      assertThat(variables.path("plannedSessions").path("value").asInt()).isEqualTo(12);
      assertThat(variables.path("firstDate").path("value").asText()).isEqualTo("2026-05-11");
      assertThat(variables.path("deadline").path("value").asText()).isEqualTo("2026-11-30");
    }
  }

  @Test
  void aNumberOfAnEmbeddedFormIsSentAsItIsShownAtAnySpeed() {
    try (Desk desk = desks.of(people.called("Pegawai A"))) {
      Page page = desk.page();
      desk.openStartForm("Ajukan klaim kegiatan");
      Locator quantity = page.getByLabel("Jumlah").first();
      String text = "60";
      for (int speed : SPEEDS) {
        text = text.equals("60") ? "1,5" : "60";
        String wanted = "\"quantity\":\"" + text + "\"";
        String typed = text;
        page.waitForRequest(
            request ->
                request.url().endsWith("/api/claims/preview")
                    && request.postData().contains(wanted),
            () -> {
              quantity.press("Control+a");
              quantity.pressSequentially(
                  typed, new Locator.PressSequentiallyOptions().setDelay(speed));
            });
        assertThat(quantity).hasValue(text);
      }
      Locator day = page.getByLabel("Tanggal mulai").first();
      leaveWith(day, "31 April 2026");
      desk.waitFor("31 April 2026 tidak ada. April berakhir pada tanggal 30.");
      assertThat(day).hasValue("31 April 2026");
      page.keyboard().press("Escape");
    }
  }

  private static void refused(Desk desk, Locator field, String text, String sentence) {
    leaveWith(field, text);
    desk.waitFor(sentence);
    assertThat(field).hasValue(text);
    assertThat(field).hasAttribute("aria-invalid", "true");
  }

  private static void leaveWith(Locator field, String text) {
    field.fill(text);
    field.blur();
  }

  /** A supervisor who may propose an agreement; form-js can be had on the page. */
  private Desk atAnAgreement() {
    Employee employee = people.called("Pegawai A");
    Employee supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    new Walk(people, employee, supervisor).reachAgreement();
    Desk desk = desks.of(supervisor);
    desk.page().waitForFunction("() => window.bangkomFormFields");
    desk.page()
        .evaluate(
            """
            () => {
              window.ours ??= window.bangkomFormFields;
              window.bangkomFormFields = (formJs) => {
                window.formJs = formJs;
                return window.ours(formJs);
              };
            }\
            """);
    desk.open("Usulkan kesepakatan");
    desk.page().getByLabel("Batas waktu").first().waitFor();
    return desk;
  }

  /** All forms that ask for a day, a time or a number, with nothing hidden. */
  private static List<JsonNode> formsWithFields() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<JsonNode> forms = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".form")).sorted().toList()) {
        JsonNode form = JSON.readTree(file.toFile());
        form.findParents("conditional")
            .forEach(field -> ((ObjectNode) field).remove("conditional"));
        if (!fieldsOf(form).isEmpty()) {
          forms.add(form);
        }
      }
      return forms;
    }
  }

  private static List<JsonNode> fieldsOf(JsonNode form) {
    return form.findParents("key").stream()
        .filter(field -> List.of("number", "datetime").contains(field.path("type").asText()))
        .toList();
  }
}
