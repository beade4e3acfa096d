package id.bangkom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The decision tables as they are packaged, and what tests like to change in them. */
public final class PackagedDmn {

  private static final Pattern JP = Pattern.compile("(_jp\">\\s*<text>)([0-9.]+)");

  private PackagedDmn() {}

  /** The text of a table, by its key. */
  public static String of(String decision) {
    try {
      return new ClassPathResource("decisions/" + decision + ".dmn")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The caps with another number of sessions of national coaching a month. */
  public static String coachingSessionsAMonth(int limit) {
    return of("jp-cap")
        .replaceFirst("(?s)(coaching_national_2018_limit\">\\s*<text>)\\d+", "$1" + limit);
  }

  /** The conversion by which everything is worth half. */
  public static String everythingIsWorthHalf() {
    return JP.matcher(of("jp-conversion"))
        .replaceAll(
            found -> found.group(1) + new BigDecimal(found.group(2)).divide(BigDecimal.valueOf(2)));
  }
}
