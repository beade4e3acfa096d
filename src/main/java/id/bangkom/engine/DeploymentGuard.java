package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A deployment is code. Diagrams and forms come with the product, which deploys them while nobody
 * is logged in; a person, the system administrator included, deploys decision tables in FEEL and
 * nothing else.
 */
class DeploymentGuard implements Deployer {

  private static final Set<String> ALSO_FEEL =
      Set.of(
          "http://www.omg.org/spec/feel/20140401",
          "http://www.omg.org/spec/dmn/20180521/feel/",
          "https://www.omg.org/spec/dmn/20191111/feel/");

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || Context.getCommandContext().getAuthenticatedUserId() == null) {
      return;
    }
    for (ResourceEntity resource : deployment.getResources().values()) {
      if (!resource.getName().toLowerCase(Locale.ROOT).endsWith(".dmn")) {
        throw Refusal.rule(
            "Hanya tabel keputusan (.dmn) yang boleh dipasang; diagram dan formulir datang bersama"
                + " aplikasi.");
      }
      refuseUnlessFeel(parse(resource));
    }
  }

  private static void refuseUnlessFeel(Document table) {
    NodeList elements = table.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      NamedNodeMap attributes = ((Element) elements.item(i)).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        Attr attribute = (Attr) attributes.item(j);
        if ("expressionLanguage".equalsIgnoreCase(attribute.getLocalName())
            && !isFeel(attribute.getValue())) {
          throw Refusal.rule(
              "Tabel keputusan hanya boleh ditulis dalam bahasa FEEL, bukan \""
                  + attribute.getValue()
                  + "\".");
        }
      }
    }
  }

  private static boolean isFeel(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals("feel") || ALSO_FEEL.contains(name);
  }

  private static Document parse(ResourceEntity resource) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource.getBytes()));
    } catch (SAXException | IOException e) {
      throw Refusal.rule(
          "Berkas " + resource.getName() + " bukan tabel keputusan DMN yang dapat dibaca.");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
