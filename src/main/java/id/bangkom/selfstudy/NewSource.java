package id.bangkom.selfstudy;

import id.bangkom.problem.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A source as the supervisor names it.
 *
 * @param link may be null; anything but a complete http or https address is refused, because people
 *     will follow it
 */
record NewSource(String title, SourceKind kind, String link) {

  private static final int LONGEST_TITLE = 300;
  private static final Set<String> FOLLOWED = Set.of("http", "https");

  /**
   * @throws Refusal RULE when the title is too long or the link is no address of a web page
   */
  NewSource {
    if (title.length() > LONGEST_TITLE) {
      throw Refusal.rule("Judul sumber paling panjang " + LONGEST_TITLE + " karakter; ringkaslah.");
    }
    if (link != null && !leadsToAPage(link)) {
      throw Refusal.rule(
          "Tautan sumber \""
              + title
              + "\" tidak dapat dipakai; tulis alamat lengkap yang diawali http:// atau https://,"
              + " atau kosongkan.");
    }
  }

  /** An address with a user's name in it looks like another one than it is. */
  private static boolean leadsToAPage(String link) {
    try {
      URI address = new URI(link);
      return address.getScheme() != null
          && FOLLOWED.contains(address.getScheme().toLowerCase(java.util.Locale.ROOT))
          && address.getHost() != null
          && address.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
