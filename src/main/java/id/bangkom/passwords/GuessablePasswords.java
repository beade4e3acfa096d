package id.bangkom.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a password that guessing programs try early, whatever capitals, digits and punctuation it
 * is dressed in: {@code Password-123!} is one common word, one run of digits and two characters.
 *
 * <p>The password is cut into pieces, each of which such a program tries as a whole: a word of
 * {@code passwords/common.txt} (also with digits in place of letters), a run along the alphabet,
 * the digits or a row of the keyboard, the same character again and again, something that was there
 * before, a year. Whatever else stands there is a piece of its own. Few pieces are easily guessed.
 */
public final class GuessablePasswords {

  /** Ten characters and more that are fewer pieces than this are refused. */
  private static final int FEWEST_PIECES = 7;

  private static final int SHORTEST_RUN = 3;

  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "!@#$%^&*()",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "qazwsxedcrfvtgbyhnujm");

  /** A year, or a day as people write it. */
  private static final Pattern DATE =
      Pattern.compile("((0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2]))?(19|20)?\\d\\d");

  private final Set<String> words;
  private final int longestWord;

  public GuessablePasswords() {
    this.words = read();
    this.longestWord = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether somebody who knows how people choose would soon come to it. */
  public boolean contains(String password) {
    return pieces(password) < FEWEST_PIECES;
  }

  /** The fewest pieces that the password falls into. */
  private int pieces(String password) {
    String text = password.toLowerCase(Locale.ROOT);
    String letters = asLetters(text);
    int[] fewest = new int[text.length() + 1];
    for (int end = 1; end <= text.length(); end++) {
      fewest[end] = fewest[end - 1] + 1;
      for (int begin = 0; begin < end - 1; begin++) {
        if (fewest[begin] + 1 < fewest[end] && isPiece(text, letters, begin, end)) {
          fewest[end] = fewest[begin] + 1;
        }
      }
    }
    return fewest[text.length()];
  }

  private boolean isPiece(String text, String letters, int begin, int end) {
    int length = end - begin;
    if (length <= longestWord
        && (words.contains(text.substring(begin, end))
            || words.contains(letters.substring(begin, end)))) {
      return true;
    }
    if (length < SHORTEST_RUN) {
      return false;
    }
    String part = text.substring(begin, end);
    return part.chars().distinct().count() == 1
        || length >= 4 && length <= 8 && DATE.matcher(part).matches()
        || text.lastIndexOf(part, begin - 1) >= 0
        || isRun(part);
  }

  private static boolean isRun(String part) {
    String backwards = new StringBuilder(part).reverse().toString();
    return ROWS.stream().anyMatch(row -> row.contains(part) || row.contains(backwards));
  }

  /** With the letters that digits and signs stand for. */
  private static String asLetters(String text) {
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = "@401!35$7".indexOf(text.charAt(i));
      if (at >= 0) {
        letters.setCharAt(i, "aaoiiesst".charAt(at));
      }
    }
    return letters.toString();
  }

  private static Set<String> read() {
    try (InputStream file = GuessablePasswords.class.getResourceAsStream("/passwords/common.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
          .filter(word -> word.length() >= SHORTEST_RUN)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
