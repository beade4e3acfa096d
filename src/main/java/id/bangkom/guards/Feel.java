package id.bangkom.guards;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The one language of decision tables. */
public final class Feel {

  private static final Pattern NAMES =
      Pattern.compile("feel|https?://www\\.omg\\.org/spec/(feel/\\d+|dmn/\\d+/feel/)");

  private Feel() {}

  /** The first language that an element of a file names and that is another one. */
  public static Optional<String> otherIn(Document file) {
    NodeList elements = file.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      NamedNodeMap attributes = elements.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        Node attribute = attributes.item(j);
        if ("expressionLanguage".equalsIgnoreCase(attribute.getLocalName())
            && !is(attribute.getNodeValue())) {
          return Optional.of(attribute.getNodeValue());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an attribute that names a language means it; without a name, DMN means FEEL. */
  private static boolean is(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || NAMES.matcher(name).matches();
  }
}
