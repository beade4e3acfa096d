package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Indonesian texts of Camunda's web applications, held against the English ones. */
class LocaleTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  /** Named on every page of an application, before and after logging in. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "PAGE_LOGIN_USERNAME",
          "PAGE_LOGIN_PASSWORD",
          "PAGE_LOGIN_SIGN_IN_ACTION",
          "PAGE_LOGIN_ERROR_MSG",
          "MY_PROFILE",
          "SIGN_OUT_ACTION",
          "PAGES_MSG_SERVER_ERROR");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void everyTextIsTranslated(String application) {
    assertThat(labels(application, "id").keySet()).containsAll(labels(application, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "cockpit"})
  void logInAndHeadAreTranslated(String application) {
    assertThat(labels(application, "id").keySet()).containsAll(EVERYWHERE);
  }

  @Test
  void menusOfTheAdministratorsApplicationsAreTranslated() {
    assertThat(labels("admin", "id").keySet())
        .contains(
            "USERS_USERS",
            "GROUPS_GROUPS",
            "TENANTS_TENANTS",
            "AUTHORIZATION_AUTHORIZATIONS",
            "SYSTEM_SYSTEM");
    assertThat(labels("cockpit", "id").keySet())
        .contains(
            "COCKPIT_PROCESSES",
            "COCKPIT_DECISIONS",
            "COCKPIT_HUMAN_TASKS",
            "COCKPIT_DEPLOYMENTS",
            "COCKPIT_BATCHES",
            "COCKPIT_MORE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void noTextAsksForAValueThatTheEnglishOneDoesNotHave(String application) {
    Map<String, String> english = labels(application, "en");
    labels(application, "id")
        .forEach(
            (key, text) ->
                assertThat(placeholders(english.getOrDefault(key, text)))
                    .as(key)
                    .containsAll(placeholders(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void datesAreIndonesian(String application) {
    JsonNode dates = read(application, "id").path("dateLocales");
    assertThat(dates.path("months").path(7).asText()).isEqualTo("Agustus");
    assertThat(dates.path("weekdays").path(5).asText()).isEqualTo("Jumat");
    assertThat(dates.path("longDateFormat").path("LLL").asText())
        .isEqualTo("D MMMM YYYY [pukul] LT");
    assertThat(dates.path("week").path("dow").asInt()).as("Monday first").isEqualTo(1);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> labels(String application, String language) {
    Iterable<Map.Entry<String, JsonNode>> labels =
        () -> read(application, language).path("labels").fields();
    return StreamSupport.stream(labels.spliterator(), false)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().asText(), (a, b) -> b, TreeMap::new));
  }

  private static JsonNode read(String application, String language) {
    ClassPathResource file =
        new ClassPathResource(
            "META-INF/resources/webjars/camunda/app/%s/locales/%s.json"
                .formatted(application, language));
    try (InputStream in = file.getInputStream()) {
      byte[] text = in.readAllBytes();
      // Camunda's own files start with a byte order mark.
      int start = text[0] == (byte) 0xEF ? 3 : 0;
      return new ObjectMapper().readTree(text, start, text.length - start);
    } catch (IOException e) {
      throw new AssertionError(file + " is not readable", e);
    }
  }
}
