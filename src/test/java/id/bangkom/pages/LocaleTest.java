package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Indonesian texts of Camunda's web applications, held against the English ones. */
class LocaleTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}");

  private static final Pattern TAG =
      Pattern.compile("</?(?:a|b|br|em|i|p|strong|ul|li)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  /** What the product adds to Camunda's texts. */
  private static final Predicate<String> OWN =
      key ->
          key.startsWith("BANGKOM_")
              || Set.of("PASSWORD_POLICY_GUESSABLE", "PASSWORD_POLICY_LONGEST").contains(key);

  /** Texts that greet or advertise in English and say something else here, so without its parts. */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("AUTH_LOGOUT_THANKS", "BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

  /** Texts that are written alike in both languages, or are names and signs. */
  private static final Set<String> ALIKE =
      Set.of(
          "",
          "Admin",
          "Batch",
          "batch",
          "CSV",
          "Cockpit",
          "Diagram",
          "Filter",
          "ID",
          "ID*",
          "JSON",
          "Label",
          "Minimum:",
          "Operator",
          "Optimize",
          "Status",
          "YYYY-MM-DDTHH:mm:ss",
          "<",
          "<=",
          ">",
          ">=");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void everyTextIsTranslatedAndNoneIsLeftOver(String application) {
    Set<String> own = new TreeSet<>(labels(application, "id").keySet());
    own.removeIf(OWN);
    assertThat(own).isEqualTo(labels(application, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void noTextIsStillEnglish(String application) {
    Map<String, String> english = labels(application, "en");
    assertThat(labels(application, "id"))
        .allSatisfy(
            (key, text) -> {
              if (!ALIKE.contains(text)) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void aTextHasThePartsOfTheEnglishOne(String application) {
    Map<String, String> english = labels(application, "en");
    Map<String, String> own = labels(application, "id");
    own.keySet().removeIf(OWN);
    own.keySet().removeAll(SAID_OTHERWISE);
    assertThat(own)
        .allSatisfy(
            (key, text) -> {
              assertThat(found(PLACEHOLDER, text))
                  .as(key)
                  .isEqualTo(found(PLACEHOLDER, english.get(key)));
              assertThat(found(TAG, text)).as(key).isEqualTo(found(TAG, english.get(key)));
            });
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

  /** In the order of the alphabet, as languages put their words in different orders. */
  private static List<String> found(Pattern part, String text) {
    return part.matcher(text).results().map(MatchResult::group).sorted().toList();
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
