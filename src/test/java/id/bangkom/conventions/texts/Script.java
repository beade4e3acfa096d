package id.bangkom.conventions.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The literals of a script, by the function or constant they stand in. Reads as much of the
 * language as it takes to know a text from a comment and a pattern.
 */
final class Script {

  /**
   * @param before the code right before it, on its line
   * @param template whether it is a template tagged {@code html}
   */
  record Literal(String within, String before, String text, boolean template) {}

  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:export )?(?:default )?(?:async )?(?:function\\*? |class |(?:const|let|var) )(\\w+)",
          Pattern.MULTILINE);
  private static final Pattern PATTERN_FOLLOWS =
      Pattern.compile("(?:^|[(,=:\\[!&|?{};+]|=>|\\breturn|\\bcase)\\s*$");

  private final String code;
  private final List<Literal> found = new ArrayList<>();
  private int at;

  private Script(String code) {
    this.code = code;
  }

  static List<Literal> literals(String code) {
    Script script = new Script(code);
    script.read(false);
    return script.found;
  }

  /** Up to the end, or to the brace that ends what stands in a template. */
  private void read(boolean inTemplate) {
    int depth = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (code.startsWith("//", at)) {
        at = end(code.indexOf('\n', at));
      } else if (code.startsWith("/*", at)) {
        at = Math.min(code.length(), end(code.indexOf("*/", at + 2)) + 2);
      } else if (c == '/' && PATTERN_FOLLOWS.matcher(before(at)).find()) {
        pattern();
      } else if (c == '\'' || c == '"') {
        quoted(c);
      } else if (c == '`') {
        template();
      } else if (c == '}' && depth == 0 && inTemplate) {
        return;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        at++;
      }
    }
  }

  private int end(int found) {
    return found < 0 ? code.length() : found;
  }

  private String before(int position) {
    int from = Math.max(0, position - 80);
    return code.substring(from, position).stripTrailing();
  }

  private void pattern() {
    boolean inClass = false;
    for (at++; at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        at++;
        return;
      }
    }
  }

  private void quoted(char quote) {
    int start = at;
    StringBuilder text = new StringBuilder();
    for (at++; at < code.length() && code.charAt(at) != quote; at++) {
      if (code.charAt(at) == '\\' && at + 1 < code.length()) {
        at++;
      }
      text.append(code.charAt(at));
    }
    at++;
    String before = before(start);
    boolean property =
        code.substring(Math.min(at, code.length())).stripLeading().startsWith(":")
            && before.matches("(?s).*[{,]");
    if (!property) {
      found.add(new Literal(within(start), before, text.toString(), false));
    }
  }

  private void template() {
    int start = at;
    StringBuilder text = new StringBuilder();
    int place = found.size();
    for (at++; at < code.length() && code.charAt(at) != '`'; at++) {
      if (code.charAt(at) == '\\') {
        at++;
        text.append(code.charAt(at));
      } else if (code.startsWith("${", at)) {
        at += 2;
        read(true);
        text.append("{…}");
      } else {
        text.append(code.charAt(at));
      }
    }
    at++;
    String before = before(start);
    found.add(
        place,
        new Literal(within(start), before, text.toString(), before.matches("(?s).*\\b(html|svg)")));
  }

  private String within(int position) {
    Matcher named = NAMED.matcher(code).region(0, position);
    String name = "";
    while (named.find()) {
      name = named.group(1);
    }
    return name;
  }
}
