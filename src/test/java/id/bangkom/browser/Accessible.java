package id.bangkom.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What axe-core says of a page as it stands: nothing that it calls serious or critical, for whoever
 * works by the keyboard, with a screen reader, or needs contrast. Each place is looked at once in a
 * JVM, for a form is the same whoever opens it.
 */
final class Accessible {

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final List<String> REFUSED = List.of("serious", "critical");

  private Accessible() {}

  /**
   * Looks at a page, if nobody has looked at this place yet.
   *
   * @param place what is open, such as the name of a form or the path of a page
   * @throws AssertionError that names the rule and the elements that break it
   */
  static void check(Page page, String place) {
    look(place, new AxeBuilder(page));
  }

  /** The colours alone: they are what the dark changes. */
  static void checkColours(Page page, String place) {
    look(place, new AxeBuilder(page).withRules(List.of("color-contrast")));
  }

  /** All but the colours: they are the same on every screen. */
  static void checkLayout(Page page, String place) {
    look(place, new AxeBuilder(page).disableRules(List.of("color-contrast")));
  }

  private static void look(String place, AxeBuilder axe) {
    if (!SEEN.add(place)) {
      return;
    }
    List<Rule> found =
        axe.analyze().getViolations().stream()
            .filter(rule -> REFUSED.contains(rule.getImpact()))
            .toList();
    System.out.printf("axe-core: %s: %s%n", place, found.isEmpty() ? "-" : count(found));
    if (!found.isEmpty()) {
      throw new AssertionError(place + found.stream().map(Accessible::say).collect(joined()));
    }
  }

  private static String count(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.getId() + " " + rule.getNodes().size())
        .collect(Collectors.joining(", "));
  }

  private static String say(Rule rule) {
    return "%n  %s (%s): %s%s"
        .formatted(
            rule.getId(),
            rule.getImpact(),
            rule.getHelp(),
            rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .limit(5)
                .map("\n    "::concat)
                .collect(joined()));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
