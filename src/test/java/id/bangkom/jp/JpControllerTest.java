package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.bangkom.accounts.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@Tag("database")
@LedgerTest
class JpControllerTest {

  private static final String COACHING =
      """
      {"nip": "%s", "track": "COACHING", "scope": "NATIONAL", "date": "2026-05-04",
       "startTime": "09:00", "quantity": 1, "title": "Sesi pertama"}
      """;

  @Autowired private MockMvc mvc;
  @Autowired private Office office;
  @Autowired private JpLedger ledger;
  @Autowired private IdentityService identityService;

  private long whole;
  private long part;
  private long wholeHead;
  private long supervisor;
  private long employee;

  @BeforeEach
  void anOfficeOfTwoUnits() {
    whole = office.unit(null);
    part = office.unit(whole);
    wholeHead = office.person("PNS", whole, null);
    office.head(whole, wholeHead);
    supervisor = office.person("PNS", part, wholeHead);
    employee = office.person("PNS", part, supervisor);
  }

  @AfterEach
  void logOut() {
    identityService.clearAuthentication();
  }

  @Test
  void theCardIsWhatTheInterfacePromises() throws Exception {
    UUID activity =
        ledger
            .record(
                Office.activity(
                    employee, Track.COACHING, Scope.NATIONAL, "2026-05-04", null, "09:00", "1"),
                CreditStatus.PROVISIONAL)
            .activityId();
    logIn(employee, Role.EMPLOYEES);
    card(employee, "2026")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"employee": {"nip": "%s", "employmentType": "PNS"}, "year": 2026,
                     "target": {"minimumJp": 20, "maximumJp": null},
                     "totalJp": 2.00, "certifiedJp": 0.00, "provisionalJp": 2.00,
                     "unconfirmedRuleJp": 0.00, "shortfallJp": 18.00, "aboveMaximum": false,
                     "byTrack": [{"track": "COACHING", "jp": 2.00, "activities": 1}],
                     "entries": [{"activityId": "%s", "track": "COACHING", "scope": "NATIONAL",
                       "date": "2026-05-04", "endDate": null, "startTime": "09:00", "quantity": 1,
                       "title": "Kegiatan", "rawJp": 2.00, "countedJp": 2.00,
                       "status": "PROVISIONAL", "reason": "COUNTED", "aboveMaximum": false,
                       "voidable": true,
                       "explanation":
                         "sesi ke-1 bulan Mei 2026, batas 2 kali sebulan (Peraturan LAN 10/2018)",
                       "rules": [
                         {"decision": "jp-conversion", "version": 1,
                          "row": "coaching_national_2018", "legalBasis": "Peraturan LAN 10/2018",
                          "confirmed": true},
                         {"decision": "jp-cap", "version": 1, "row": "coaching_national_2018",
                          "legalBasis": "Peraturan LAN 10/2018", "confirmed": true}]}]}
                    """
                        .formatted(office.nip(employee), activity),
                    JsonCompareMode.LENIENT))
        .andExpect(
            result ->
                assertThat(result.getResponse().getContentAsString())
                    .contains("\"totalJp\":2.00", "\"quantity\":1,", "\"minimumJp\":20,"));
  }

  @Test
  void withoutAYearTheCardIsOfThisYear() throws Exception {
    logIn(employee, Role.EMPLOYEES);
    card(employee, null).andExpect(jsonPath("$.year").value(2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"26", "dua", "20266", "-202", ""})
  void anUnreadableYearIsRefused(String year) throws Exception {
    logIn(employee, Role.EMPLOYEES);
    card(employee, year).andExpect(status().isBadRequest());
  }

  @Test
  void oneselfTheSupervisorAndTheHeadsAboveMayReadACard() throws Exception {
    for (long reader : List.of(employee, supervisor, wholeHead)) {
      logIn(reader, Role.EMPLOYEES);
      card(employee, "2026").andExpect(status().isOk());
    }
  }

  @Test
  void aRuleAdministratorMayReadEveryCardAndNeedNotBeAnEmployee() throws Exception {
    identityService.setAuthentication("bkpsdm", List.of(Role.RULE_ADMINISTRATORS.group()));
    card(employee, "2026").andExpect(status().isOk());
  }

  @Test
  void aColleagueAReportAndAStrangerMayNotReadACard() throws Exception {
    long colleague = office.person("PNS", part, supervisor);
    long stranger = office.pns();
    for (long reader : List.of(colleague, stranger)) {
      logIn(reader, Role.EMPLOYEES);
      card(employee, "2026")
          .andExpect(status().isForbidden())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
    logIn(employee, Role.EMPLOYEES);
    card(supervisor, "2026").andExpect(status().isForbidden());
    identityService.setAuthentication("tamu", List.of());
    card(employee, "2026").andExpect(status().isForbidden());
  }

  @Test
  void anUnknownNipIsNotFoundByWhoReadsAllCardsAndForbiddenToOthers() throws Exception {
    identityService.setAuthentication("bkpsdm", List.of(Role.RULE_ADMINISTRATORS.group()));
    mvc.perform(MockMvcRequestBuilders.get("/api/employees/123/jp-card"))
        .andExpect(status().isNotFound());
    logIn(employee, Role.EMPLOYEES);
    mvc.perform(MockMvcRequestBuilders.get("/api/employees/123/jp-card"))
        .andExpect(status().isForbidden());
  }

  @Test
  void whatARuleAdministratorPostsIsCertified() throws Exception {
    long administrator = administrator();
    postActivity(COACHING.formatted(office.nip(employee)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.activityId").isNotEmpty())
        .andExpect(jsonPath("$.entries", hasSize(1)))
        .andExpect(jsonPath("$.entries[0].status").value("CERTIFIED"))
        .andExpect(jsonPath("$.entries[0].startTime").value("09:00"));
    postActivity(COACHING.formatted(office.nip(employee)).replace("05-04", "05-05"))
        .andExpect(jsonPath("$.entries", hasSize(2)));
    assertThat(ledger.card(employee, 2026).certifiedJp()).isEqualByComparingTo("4");
    assertThat(ledger.card(administrator, 2026).entries()).isEmpty();
  }

  @Test
  void nobodyPostsForOneself() throws Exception {
    long administrator = administrator();
    postActivity(COACHING.formatted(office.nip(administrator)))
        .andExpect(status().isUnprocessableEntity());
    assertThat(ledger.card(administrator, 2026).entries()).isEmpty();
  }

  @Test
  void onlyARuleAdministratorPosts() throws Exception {
    for (Role role : List.of(Role.EMPLOYEES, Role.SUPERVISORS, Role.SYSTEM_ADMINISTRATORS)) {
      logIn(supervisor, role);
      postActivity(COACHING.formatted(office.nip(employee))).andExpect(status().isForbidden());
    }
    assertThat(ledger.card(employee, 2026).entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "COACHING"   | "COCHING"    | track
          "NATIONAL"   | "nasional"   | scope
          "2026-05-04" | "04-05-2026" | date
          "2026-05-04" | "2026-02-30" | date
          "2026-05-04" | null         | date
          "09:00"      | "9 pagi"     | startTime
          "09:00"      | "25:00"      | startTime
          1            | null         | quantity
          "Sesi pertama" | " "        | title
          "Sesi pertama" | "a\\u0000b" | title
          """)
  void aMalformedFieldIsNamed(String right, String wrong, String field) throws Exception {
    administrator();
    postActivity(COACHING.formatted(office.nip(employee)).replace(": " + right, ": " + wrong))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("\"" + field + "\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"quantity\": \"satu\"}", "{\"nip\": {}}", "{}"})
  void whatIsNoActivityIsMalformed(String body) throws Exception {
    administrator();
    postActivity(body).andExpect(status().isBadRequest());
  }

  @ParameterizedTest
  @CsvSource({"': 1,', ': 2,'", "05-04, 07-01", "2026-05-04, 1918-05-04"})
  void whatIsAgainstARuleIsUnprocessable(String right, String wrong) throws Exception {
    administrator();
    postActivity(COACHING.formatted(office.nip(employee)).replaceFirst(right, wrong))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void anActivityForAnUnknownNipIsNotFound() throws Exception {
    administrator();
    postActivity(COACHING.formatted("198503172010011999")).andExpect(status().isNotFound());
  }

  @Test
  void aVoidedActivityGivesItsPlaceToTheNextOne() throws Exception {
    UUID first = coaching("2026-05-04");
    coaching("2026-05-11");
    UUID third = coaching("2026-05-18");
    administrator();
    voidActivity(first, "{\"reason\": \"Salah orang\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(3)))
        .andExpect(jsonPath("$[0].status").value("VOIDED"))
        .andExpect(jsonPath("$[1].explanation").value(containsString("sesi ke-1")))
        .andExpect(jsonPath("$[2].activityId").value(third.toString()))
        .andExpect(jsonPath("$[2].countedJp").value(2.0));
    voidActivity(first, "{\"reason\": \"Salah orang\"}").andExpect(status().isConflict());
  }

  @Test
  void aVoidNeedsAReasonAnActivityAndARuleAdministratorWhoIsSomebodyElse() throws Exception {
    UUID activity = coaching("2026-05-04");
    long administrator = administrator();
    UUID own =
        ledger
            .record(Office.coaching(administrator, "2026-05-04"), CreditStatus.PROVISIONAL)
            .activityId();
    voidActivity(activity, "{}").andExpect(status().isUnprocessableEntity());
    voidActivity(activity, "{\"reason\": \"a\\u0000b\"}")
        .andExpect(status().isUnprocessableEntity());
    voidActivity(own, "{\"reason\": \"Uji\"}").andExpect(status().isUnprocessableEntity());
    voidActivity(UUID.randomUUID(), "{\"reason\": \"Uji\"}").andExpect(status().isNotFound());
    voidActivity("1", "{\"reason\": \"Uji\"}").andExpect(status().isNotFound());
    logIn(supervisor, Role.SUPERVISORS);
    voidActivity(activity, "{\"reason\": \"Uji\"}").andExpect(status().isForbidden());
    assertThat(ledger.card(employee, 2026).totalJp()).isEqualByComparingTo("2");
  }

  private UUID coaching(String date) {
    return ledger.record(Office.coaching(employee, date), CreditStatus.PROVISIONAL).activityId();
  }

  private ResultActions voidActivity(Object id, String body) throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.post("/api/activities/{id}/void", id)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private long administrator() {
    long administrator = office.person("PNS", whole, null);
    logIn(administrator, Role.EMPLOYEES, Role.RULE_ADMINISTRATORS);
    return administrator;
  }

  private void logIn(long person, Role... roles) {
    identityService.setAuthentication(
        office.nip(person), Stream.of(roles).map(Role::group).toList());
  }

  private ResultActions card(long whose, String year) throws Exception {
    var request = MockMvcRequestBuilders.get("/api/employees/{nip}/jp-card", office.nip(whose));
    return mvc.perform(year == null ? request : request.param("year", year));
  }

  private ResultActions postActivity(String body) throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.post("/api/activities")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
