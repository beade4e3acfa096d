package id.bangkom.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says whose scripts do not come, because the line is slow or was cut. Its style shows
 * it after some seconds; it stands in the head, whose content the scripts replace.
 */
final class UnloadedPage {

  private static final Pattern HEAD = Pattern.compile("<header[^>]+\"top\"[^>]*>");

  private static final String LINE =
      "<p class=\"unloaded alarm\">Halaman ini belum selesai dimuat. Periksa jaringan, lalu <a href=\"\">muat ulang</a>.</p>";

  private UnloadedPage() {}

  /** The page with that line, if its head is ours. */
  static String toldIn(String html) {
    return HEAD.matcher(html).replaceFirst("$0" + Matcher.quoteReplacement(LINE));
  }
}
