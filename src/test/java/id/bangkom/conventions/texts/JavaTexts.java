package id.bangkom.conventions.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The literals of our classes that reach a person: sentences, the words of enumerations, the names
 * of fields in refusals. What is written for a database, a log, a developer or whoever starts the
 * application does not.
 */
final class JavaTexts {

  private static final Pattern QUERY =
      Pattern.compile(
          "(?s)\\s*(?:\\{…}\\s*)*(?:select|insert|update|delete|where|and|or|order by|from|with"
              + "|merge|alter|set|create|join|left join|group by|\\w+\\.\\w+(?: as \\w+)?,)\\b.*");

  private static final Pattern ENGLISH =
      Pattern.compile(
          ".*\\b(?:the|is|are|was|of|from|than|to|not|and|with|without|too many|within|this machine"
              + "|read or|for)\\b.*",
          Pattern.DOTALL);

  private static final Pattern INDONESIAN =
      Pattern.compile(
          ".*\\b(?:yang|tidak|untuk|dari|dan|atau|ini|anda|belum|sudah|di|ke|pada|dengan|lain|hanya)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private JavaTexts() {}

  static List<Shown> of(Path file) {
    String where = Texts.where(file).replaceFirst("^java/id/bangkom/", "");
    if (where.matches(
        "(?:.*/)?package-info\\.java|openapi/.*|startup/.*|accounts/(?:MissingAdministrator|AdministratorReset).*")) {
      return List.of();
    }
    return JavaSource.literals(file).stream()
        .filter(literal -> isShown(where, literal))
        .map(literal -> new Shown(where, literal.within(), literal.text()))
        .toList();
  }

  private static boolean isShown(String where, JavaSource.Literal literal) {
    String text = literal.text();
    if (literal.refusal()) {
      return true;
    }
    if (text.matches(
        "[a-z]+-[a-z]+ \\{…}|.*\\b(?:GET|POST|OPTIONS|PUT|DELETE)\\b.*|template, noscript|Json|Basic .*|\\w+ (?:Api|Filter|administrator)")) {
      return false;
    }
    if (!text.matches("(?s).*\\p{L}{2}.*")
        || QUERY.matcher(text).matches()
        || text.matches(
            "(?s)[\\w-]+/[\\w.+-]+|.*\\\\[pwsd].*|[dMuyHEm,. ']+(?:'pukul' HH.mm)?|.*-src .*")
        || ENGLISH.matcher(text).matches() && !INDONESIAN.matcher(text).matches()) {
      return false;
    }
    return literal.label()
        ? !text.matches("[A-Z_]{2,}|[a-z]+[A-Z]\\w*|[a-z]+(?:[-_.][a-z]+)+")
        : text.matches(
                "(?s).*\\p{L}.*\\s.*\\p{L}.*|.*\\{…}.*\\s.*\\p{L}{3}.*|.*\\p{L}{3}.*\\s.*\\{…}.*")
            || text.matches("\\p{Lu}\\p{Ll}{3,}")
                && !where.matches("(?:gate|guards|web|demonstration|startup|logging|engine)/.*");
  }
}
