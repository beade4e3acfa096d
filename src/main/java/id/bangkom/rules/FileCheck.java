package id.bangkom.rules;

import id.bangkom.guards.Feel;
import id.bangkom.guards.SafeXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whether a file is safe to be read as a decision table at all. */
final class FileCheck {

  /** With more rows it is not even read. */
  private static final int MOST_READ = 2000;

  private static final Pattern DECLARATION = Pattern.compile("\\uFEFF?<\\?xml\\s([^>]{0,200})");
  private static final Pattern PLAIN_DECLARATION =
      Pattern.compile(
          "\\s*version\\s*=\\s*[\"']1\\.0[\"'](\\s+encoding\\s*=\\s*[\"'](?i:utf-8)[\"'])?"
              + "(\\s+standalone\\s*=\\s*[\"'](yes|no)[\"'])?\\s*\\?");

  private FileCheck() {}

  /**
   * @param dmn as it was sent
   * @return nothing when the parser of tables may have it
   */
  static List<Finding> check(String dmn) {
    byte[] bytes = dmn.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > TableCheck.LARGEST) {
      return one("Berkas ini terlalu besar; paling besar 1 MB.");
    }
    if (dmn.contains("<!DOCTYPE")) {
      return one("Berkas ini memuat DOCTYPE, yang tidak diizinkan; simpan tabel tanpa DOCTYPE.");
    }
    if (isDeclaredOtherwise(dmn)) {
      return one(
          "Berkas ini tidak ditulis sebagai XML 1.0 dalam UTF-8; simpan kembali sebagai UTF-8.");
    }
    Document document;
    try {
      document = SafeXml.parse(bytes);
    } catch (SAXException e) {
      return one("Berkas ini bukan XML yang utuh; ekspor kembali tabelnya dari editor.");
    }
    int rows = document.getElementsByTagNameNS("*", "rule").getLength();
    if (rows > MOST_READ) {
      return one(
          "Tabel ini memuat %d baris; paling banyak %d.".formatted(rows, TableCheck.MOST_ROWS));
    }
    List<Finding> findings = new ArrayList<>();
    Stream.of(foreignElement(document), otherLanguage(document))
        .flatMap(Optional::stream)
        .map(Finding::ofTable)
        .forEach(findings::add);
    findings.addAll(idsUsedTwice(document));
    return findings;
  }

  private static List<Finding> one(String sentence) {
    return List.of(Finding.ofTable(sentence));
  }

  /** What is stored is read as UTF-8, whatever a file says of itself. */
  private static boolean isDeclaredOtherwise(String dmn) {
    Matcher declaration = DECLARATION.matcher(dmn);
    return declaration.lookingAt() && !PLAIN_DECLARATION.matcher(declaration.group(1)).matches();
  }

  private static Optional<String> foreignElement(Document document) {
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Node element = elements.item(i);
      if (!String.valueOf(element.getNamespaceURI()).toLowerCase(Locale.ROOT).contains("omg.org")
          && !isTool(element)) {
        return Optional.of(
            "Berkas ini memuat unsur \"%s\" yang bukan bagian tabel keputusan; hapus unsur itu."
                .formatted(element.getNodeName()));
      }
    }
    return Optional.empty();
  }

  /** What the editor remembers of its own, such as the width of a column. */
  private static boolean isTool(Node element) {
    String namespace = String.valueOf(element.getNamespaceURI());
    return namespace.startsWith("http://bpmn.io/schema/dmn/")
        || namespace.startsWith("http://camunda.org/schema/");
  }

  private static Optional<String> otherLanguage(Document document) {
    return Feel.otherIn(document)
        .map(
            language ->
                "Tabel hanya boleh ditulis dalam bahasa FEEL, bukan \"%s\".".formatted(language));
  }

  /** The parser of tables only says that a file with an id used twice is none. */
  private static List<Finding> idsUsedTwice(Document document) {
    List<Finding> findings = new ArrayList<>();
    NodeList rows = document.getElementsByTagNameNS("*", "rule");
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.getLength(); i++) {
      String id = ((Element) rows.item(i)).getAttribute("id");
      Integer before = id.isEmpty() ? null : numbers.putIfAbsent(id, i + 1);
      if (before != null) {
        findings.add(
            Finding.of(
                id,
                null,
                "Baris %d memakai id yang sama dengan baris %d; beri id lain."
                    .formatted(i + 1, before)));
      }
    }
    return findings;
  }
}
