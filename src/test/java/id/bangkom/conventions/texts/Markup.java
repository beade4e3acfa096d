package id.bangkom.conventions.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The texts of HTML: one for each paragraph, cell, label, and for what is read of its tags. */
final class Markup {

  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "br", "code", "em", "i", "kbd", "output", "small", "span", "strong");

  private static final List<String> READ =
      List.of("placeholder", "title", "alt", "aria-label", "label", "data-title", "data-label");

  private final String where;
  private final String within;
  private final List<Shown> found = new ArrayList<>();

  private Markup(String where, String within) {
    this.where = where;
    this.within = within;
  }

  /**
   * @param within put before the name of each element
   */
  static List<Shown> texts(String where, String within, String html) {
    Markup markup = new Markup(where, within);
    // Rows and cells alone, as templates have them, are read only within a table.
    boolean loose = html.stripLeading().matches("(?s)<(?:tr|td|th|tbody|thead|caption)[\\s>].*");
    markup.read(
        Jsoup.parse(
            loose ? html.replaceAll("<(/?)(tr|td|th|tbody|thead|caption)\\b", "<$1div") : html));
    return markup.found;
  }

  private void read(Element element) {
    if (Set.of("script", "style", "template").contains(element.tagName())
        && !element.tagName().equals("template")) {
      return;
    }
    for (String attribute : READ) {
      add(element, "@" + attribute, element.attr(attribute));
    }
    if (!element.ownText().isBlank() && allInline(element)) {
      add(element, "", element.text());
      element.children().forEach(this::readAttributes);
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        add(element, "", text.text());
      } else if (child instanceof Element inner) {
        read(inner);
      }
    }
  }

  private void readAttributes(Element element) {
    for (String attribute : READ) {
      add(element, "@" + attribute, element.attr(attribute));
    }
    element.children().forEach(this::readAttributes);
  }

  private static boolean allInline(Element element) {
    return element.children().stream()
        .allMatch(child -> INLINE.contains(child.tagName()) && allInline(child));
  }

  private void add(Element element, String suffix, String text) {
    String id = element.id().isEmpty() ? element.attr("for") : element.id();
    if (id.contains("{")) {
      id = "";
    }
    String name = element.tagName() + (id.isEmpty() ? "" : "#" + id) + suffix;
    Shown shown = new Shown(where, within + name, text);
    if (shown.hasWords()) {
      found.add(shown);
    }
  }
}
