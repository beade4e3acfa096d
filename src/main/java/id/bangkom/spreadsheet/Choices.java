package id.bangkom.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may stand in a column that takes one of several values, by code or by Indonesian name. */
public final class Choices<T> {

  private static final int NAMED = 4;

  private final Map<String, T> bySpelling = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private Choices() {}

  /**
   * @param code what programs write
   * @param label what people write
   */
  public static <T> Choices<T> of(
      Collection<T> values, Function<T, String> code, Function<T, String> label) {
    Choices<T> choices = new Choices<>();
    for (T value : values) {
      choices.bySpelling.put(key(code.apply(value)), value);
      choices.bySpelling.put(key(label.apply(value)), value);
      choices.names.add(label.apply(value));
    }
    return choices;
  }

  /** Another way to write a value. */
  public Choices<T> or(String spelling, T value) {
    bySpelling.put(key(spelling), value);
    return this;
  }

  Optional<T> find(String text) {
    return Optional.ofNullable(bySpelling.get(key(text)));
  }

  /** For a sentence: all of them where they are few, else the first ones. */
  String expected() {
    if (names.size() > NAMED) {
      return "salah satu pilihannya, misalnya " + String.join(", ", names.subList(0, NAMED));
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " atau "
        + names.get(names.size() - 1);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
