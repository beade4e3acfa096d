package id.bangkom.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What each call is for, in one English line: {@code openapi/summaries.txt}. */
record Summaries(Map<String, String> byCall) {

  private static final Pattern LINE = Pattern.compile("([A-Z]+ /\\S+)\\s+(\\S.*)");

  static Summaries read() {
    Map<String, String> byCall = new LinkedHashMap<>();
    try {
      new ClassPathResource("openapi/summaries.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .forEach(line -> byCall.put(line.group(1), line.group(2).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Summaries(byCall);
  }

  /**
   * @param method such as GET
   * @param path with its variables in braces
   */
  Optional<String> of(String method, String path) {
    return Optional.ofNullable(byCall.get(method + " " + path));
  }
}
