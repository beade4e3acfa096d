package id.bangkom.conventions.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The literals of our scripts that are shown: those that are a name for something else are not. */
final class ScriptTexts {

  private static final Pattern NAMES_SOMETHING =
      Pattern.compile(
          "(?s).*(?:\\b(?:from|import|case|className:|type:|event:|accept:)"
              + "|(?:querySelector(?:All)?|closest|matches|getElementById|addEventListener"
              + "|removeEventListener|classList\\.\\w+|setAttribute|getAttribute|removeAttribute"
              + "|getResponseHeader|createElement|createVariable|import|css"
              + "|getPropertyValue|RegExp|remember|memory:|new Error)\\(?"
              + "|[!=]==?)\\s*$");

  private static final Pattern STYLE = Pattern.compile("\\.(-?[a-z][\\w-]*)");

  private final Set<String> styles = new HashSet<>();

  ScriptTexts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".css"))
          .forEach(
              file -> {
                Matcher style = STYLE.matcher(Texts.read(file));
                while (style.find()) {
                  styles.add(style.group(1));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Shown> of(Path file) {
    List<Shown> found = new ArrayList<>();
    String where = Texts.where(file);
    for (Script.Literal literal : Script.literals(Texts.read(file))) {
      if (literal.template()) {
        found.addAll(
            Markup.texts(
                where,
                literal.within() + " ",
                // A gap in a tag is no attribute.
                literal.text().replaceAll("[@.?]?[\\w-]+=(?:\"\\{…}\"|\\{…})", "")));
      } else if (isShown(literal)) {
        found.add(new Shown(where, literal.within(), literal.text()));
      }
    }
    return found;
  }

  private boolean isShown(Script.Literal literal) {
    String text = literal.text();
    return reads(text)
        && !NAMES_SOMETHING.matcher(literal.before()).matches()
        && !Stream.of(text.strip().split("\\s+")).allMatch(this::isStyle);
  }

  private boolean isStyle(String word) {
    return styles.contains(word)
        || word.matches("(?:badge|btn|alert|glyphicon|text|plain)(?:-.*)?");
  }

  /** A name has neither a space nor a capital at its beginning alone. */
  private static boolean reads(String literal) {
    String text = literal.replace("{…}", "…");
    return text.matches("(?s).*\\p{L}{2}.*")
        && !text.matches(
            "(?s)[\\w-]+=.*|.*[<>{}\\[\\]#]\\w.*|[\\w/{}…?&=:.-]*[/:=][\\w/{}…?&=:.-]*")
        && !text.matches("(?s)[.#]\\w.*|\\s*(?:fjs|bangkom)-.*|.*application/.*")
        && !text.matches("(?:row|copy|begin|record|void|recalculation) …")
        && !text.matches("String|Integer|Boolean|Json|Double|Date|Content-Type|POST|GET|PUT|DELETE")
        && text.matches(
            "(?s).*\\p{L}{2}[\\p{L}…”\"]*[,.:;)…]*\\s.*|.*\\s\\p{L}{2}.*|\\p{Lu}\\p{Ll}+[-\\p{L}]*[….?!:]?");
  }
}
