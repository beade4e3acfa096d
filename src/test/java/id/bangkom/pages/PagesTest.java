package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;

import id.bangkom.jp.Track;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Our own pages: their addresses, and what their files keep to. */
class PagesTest {

  private static final String PLUGIN =
      "META-INF/resources/webjars/camunda/app/tasklist/scripts/bangkom.js";

  @ParameterizedTest
  @CsvSource({
    "/masuk, /bangkom/masuk.html",
    "/kartu-jp, /bangkom/kartu-jp.html",
    "/program, /bangkom/program.html",
    "/klaim, /bangkom/klaim.html",
    "/kepegawaian, /bangkom/kepegawaian.html",
    "/akun, /bangkom/akun.html",
    "/data, /bangkom/data.html",
    "/aturan, /bangkom/aturan.html",
    "/jejak, /bangkom/jejak.html",
    "/gangguan, /bangkom/gangguan.html",
    "/kata-sandi, /bangkom/kata-sandi.html"
  })
  void addressShowsItsPage(String address, String file) throws Exception {
    MockMvcBuilders.standaloneSetup(new PagesController())
        .build()
        .perform(get(address))
        .andExpect(forwardedUrl(file));
    assertThat(new ClassPathResource("static" + file).exists()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "masuk.html",
        "kartu-jp.html",
        "program.html",
        "klaim.html",
        "kepegawaian.html",
        "akun.html",
        "data.html",
        "aturan.html",
        "jejak.html",
        "gangguan.html",
        "kata-sandi.html"
      })
  void pageKeepsToAContentSecurityPolicyWithoutInlineCode(String page) {
    String html = text("static/bangkom/" + page);
    assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(html).find())
        .as("inline script")
        .isFalse();
    assertThat(Pattern.compile("\\son\\w+=").matcher(html).find()).as("handler").isFalse();
    assertThat(Pattern.compile("<style|\\sstyle=").matcher(html).find()).as("style").isFalse();
    assertThat(Pattern.compile("(src|href)=\"https?:").matcher(html).find())
        .as("foreign file")
        .isFalse();
    assertThat(html).contains("<html lang=\"id\">");
  }

  /**
   * Every script of the pages, but for the two that keep what was typed until the server has it.
   */
  static Stream<String> scripts() throws IOException {
    Resource[] all =
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/bangkom/*.js");
    return Stream.concat(
        Stream.of(PLUGIN),
        Stream.of(all)
            .map(Resource::getFilename)
            .filter(name -> !List.of("rules-kept.js", "drafts-copy.js").contains(name))
            .map(name -> "static/bangkom/" + name));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptReadsNoTextAsHtmlAndLeavesNothingInTheBrowser(String script) {
    assertThat(
            List.of(
                    "innerHTML",
                    "insertAdjacentHTML",
                    "document.write",
                    "eval(",
                    "localStorage",
                    "sessionStorage",
                    "indexedDB")
                .stream()
                .filter(text(script)::contains))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pagesNameTheTrackAsTheLedgerDoes(Track track) {
    assertThat(text("static/bangkom/ledger-words.js"))
        .contains("  %s: '%s'".formatted(track.name(), track.label()));
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(file + " is not readable", e);
    }
  }
}
