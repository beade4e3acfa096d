package id.bangkom.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one language of decision tables. */
public final class Feel {

  private static final Pattern NAMES =
      Pattern.compile("feel|https?://www\\.omg\\.org/spec/(feel/\\d+|dmn/\\d+/feel/)");

  private Feel() {}

  /** Whether an attribute that names a language means it; without a name, DMN means FEEL. */
  public static boolean is(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || NAMES.matcher(name).matches();
  }
}
