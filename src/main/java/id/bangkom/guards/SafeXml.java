package id.bangkom.guards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that somebody sent: no document type, hence no entities, and nothing from outside. */
public final class SafeXml {

  /** Tables and diagrams have a dozen. */
  private static final int DEEPEST = 100;

  private SafeXml() {}

  /** The document, empty when it is not well-formed or declares a document type. */
  public static Optional<Document> find(String xml) {
    try {
      return Optional.of(parse(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws SAXException when it is not well-formed, is not in the encoding that it says, or
   *     declares a document type
   */
  public static Document parse(byte[] xml) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Thrower());
      return notTooDeep(builder.parse(new ByteArrayInputStream(xml)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      // It stands in the memory: only an encoding that nobody knows, or that it is not in.
      throw new SAXException(e);
    }
  }

  /** Whoever reads it further does so element within element, and has a stack that ends. */
  private static Document notTooDeep(Document document) throws SAXException {
    int depth = 0;
    Node node = document;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        if (depth > DEEPEST) {
          throw new SAXException("More than %d elements within one another".formatted(DEEPEST));
        }
      } else {
        while (node != null && node.getNextSibling() == null) {
          node = node.getParentNode();
          depth--;
        }
        node = node == null ? null : node.getNextSibling();
      }
    }
    return document;
  }

  /** The parser's own handler writes to the console, which is nobody's place to look. */
  private static final class Thrower implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      // What is only a warning can be read.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
