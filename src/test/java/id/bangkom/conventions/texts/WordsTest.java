package id.bangkom.conventions.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The texts that people read are Indonesian as it is written, and call one thing by one word: the
 * one of the glossary.
 */
class WordsTest {

  private static final Map<String, List<Shown>> LISTS = Texts.all();

  /** What a person typed, what a program sets in, and the names of files, columns and codes. */
  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "\\{\\{.*?}}|\\{[\\w\\s]*}|\\{…}|<[^>]*>|https?://\\S*|]\\([^)]*\\)|&\\w+;|\"[a-z]+\"|\\S+\\.(?:js|dmn|xml|json)\\b",
          Pattern.DOTALL);

  private static final String ENGLISH =
      "(?i)\\b(?:the|and|or|of|is|are|was|with|without|your|you|please|select|choose|failed"
          + "|failure|success|successfully|not|no(?!\\.)|cannot|invalid|required|field|save|cancel"
          + "|delete|edit|create|created|search|next|previous|loading|submit|task|tasks|process"
          + "|processes|user|users|group|groups|password|username|login|logout|sign|update"
          + "|value|values|name|date|type|from|to|by|for|all|any|new|open|close|show|hide|yes"
          + "|rule|rules|sheet|claim|request|supervisor|employee|training|deadline|schedule"
          + "|default|custom|upload|download|file|page|link|click|refresh|feedback|gap)\\b";

  private static final Map<String, String> MISSPELT =
      Map.ofEntries(
          Map.entry("silahkan", "silakan"),
          Map.entry("dirubah|merubah|rubah", "diubah, mengubah"),
          Map.entry("praktek", "praktik"),
          Map.entry("jaman", "zaman"),
          Map.entry("resiko", "risiko"),
          Map.entry("analisa", "analisis"),
          Map.entry("ijin", "izin"),
          Map.entry("nasehat", "nasihat"),
          Map.entry("aktifitas", "aktivitas"),
          Map.entry("sistim", "sistem"),
          Map.entry("apotik|kwitansi|kwalitas", "apotek, kuitansi, kualitas"),
          Map.entry("ijasah", "ijazah"),
          Map.entry("nopember|pebruari", "November, Februari"),
          Map.entry("tandatangani|tandatangan", "tanda tangani, tanda tangan"),
          Map.entry("kerjasama|bekerjasama", "kerja sama, bekerja sama"),
          Map.entry("diatas|dibawah|didalam|diluar|disini", "di atas, di bawah, ..."),
          Map.entry("standard", "standar"),
          Map.entry("kadaluarsa", "kedaluwarsa"),
          Map.entry("telpon|tilpon", "telepon"),
          Map.entry("menejer|manajemen waktu", "manajer"),
          Map.entry("obyek|subyek", "objek, subjek"),
          Map.entry("rapih", "rapi"),
          Map.entry("sekedar", "sekadar"),
          Map.entry("antri", "antre"),
          Map.entry("mensukseskan|mempengaruhi|mentaati", "menyukseskan, memengaruhi, menaati"));

  /** Words that the glossary refuses, and where they stay: what they are a name of there. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "(?i)\\b(?:coachee|mentee|anak bimbing)\\b", "-",
          "(?i)\\bcoach\\b", "(?i).*(?:sertifikat|bersertifikat|coach atau mentor).*",
          "(?i)\\bpemandu\\b", "-",
          "(?i)\\be-?mail\\b", ".*[Kk]olom email.*",
          "(?i)\\bsasaran\\b", "-",
          "(?i)\\bJP diakui\\b", "-",
          "(?i)\\brekap\\b", "-",
          "(?i)\\bdialog (?:kesenjangan|pengembangan)", "-",
          "(?i)aturan(?:nya)? belum dikonfirmasi", "-",
          "(?i)\\bmentor (?:menolak|sudah menolak)", "-");

  @Test
  void nobodyReadsEnglish() {
    none(
        Pattern.compile(ENGLISH),
        // The language of the cells of tables has English words.
        shown -> !shown.text().matches("(?s).*(?:FEEL|perulangan).*"));
  }

  @Test
  void nothingIsMisspelt() {
    MISSPELT.forEach(
        (wrong, right) ->
            none(
                Pattern.compile(
                    "(?i)\\b(?:" + wrong + ")\\b"), // It knows the label of diagrams of before.
                shown -> !shown.where().equals("tasks/Deed.java")));
  }

  @Test
  void oneThingHasOneWord() {
    REFUSED.forEach(
        (word, allowed) ->
            none(
                Pattern.compile(word),
                // The tables of rules quote what they are taken from.
                shown ->
                    !shown.where().startsWith("decisions/")
                        && !shown.text().replace('\n', ' ').matches(allowed)));
  }

  @Test
  void nobodyReadsACode() {
    none(
        Pattern.compile(
            "\\b[A-Z]{2,}_[A-Z_]+\\b|\\b(?:jp|gap|guide|rating|programme|development)-[a-z]+\\b"),
        shown -> true);
  }

  @Test
  void spacesStandWhereTheyBelong() {
    none(Pattern.compile("\\S {2,}\\S|\\S +[:;,.?!](?=\\s|$)"), shown -> true);
  }

  @Test
  void whatHasSeveralSentencesEndsTheLast() {
    none(
        Pattern.compile("(?s)^.*\\p{Ll}{2}\\. \\p{Lu}.*[\\p{L}\\d]$"),
        // Camunda's own texts may go on with a link.
        shown -> !shown.where().startsWith("META-INF/"));
  }

  @Test
  void numbersAreWrittenAsInIndonesia() {
    none(
        Pattern.compile(
            "(?<![\\w/.+-])(?!(?:19|20)\\d\\d\\b)\\d{4,}(?![\\w/-])|(?<![\\d.])\\d+\\.\\d(?!\\d)"),
        shown -> !shown.text().matches("(?s).*(?:XML 1\\.0|BPMN 2\\.0|[Tt]ulis .*misalnya \\d).*"));
  }

  /** What is judged of each text, and where something is found that should not be. */
  private static void none(Pattern wrong, Predicate<Shown> judged) {
    Map<String, String> found = new LinkedHashMap<>();
    LISTS.values().stream()
        .flatMap(Collection::stream)
        .filter(judged)
        .forEach(
            shown -> {
              String prose = NOT_PROSE.matcher(shown.text()).replaceAll("…");
              Stream<String> hits = wrong.matcher(prose).results().map(MatchResult::group);
              hits.forEach(
                  hit -> found.put(shown.where() + " " + shown.id() + ": " + shown.text(), hit));
            });
    assertThat(found).as(wrong.pattern()).isEmpty();
  }
}
