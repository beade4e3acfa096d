package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** XML that somebody sent: what is read of it, and what never. */
class SafeXmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b \"isi\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"
      })
  void aFileWithADocumentTypeIsNotRead(String xml) {
    assertThat(SafeXml.find(xml)).isEmpty();
  }

  @Test
  void namespacesAreKnown() {
    assertThat(SafeXml.find("<x:a xmlns:x='urn:x'/>").orElseThrow().getDocumentElement())
        .satisfies(a -> assertThat(a.getLocalName()).isEqualTo("a"))
        .satisfies(a -> assertThat(a.getNamespaceURI()).isEqualTo("urn:x"));
  }

  @Test
  void elementsStandAtMostAHundredWithinOneAnother() {
    assertThat(SafeXml.find(nested(100))).isPresent();
    assertThat(SafeXml.find(nested(101))).isEmpty();
  }

  @Test
  void thatManyBesideOneAnotherAreNoMatter() {
    String wide = "<b><c/><c/></b>".repeat(300);
    assertThat(SafeXml.find("<a>" + wide + "</a>")).isPresent();
    assertThat(SafeXml.find("<a>" + wide + nested(99) + "</a>")).isPresent();
    assertThat(SafeXml.find("<a>" + wide + nested(100) + "</a>")).isEmpty();
    assertThat(SafeXml.find("<a>" + nested(99) + wide + nested(100) + "</a>")).isEmpty();
  }

  @Test
  void whatIsInNoEncodingThatItSaysIsNotRead() {
    assertThatThrownBy(
            () ->
                SafeXml.parse(
                    "<?xml version='1.0' encoding='UTF-8'?><a>é</a>"
                        .getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(
            () ->
                SafeXml.parse(
                    "<?xml version='1.0' encoding='none'?><a/>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void whatCannotBeReadIsNotWrittenToTheConsole() {
    PrintStream console = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      assertThat(SafeXml.find("<a>")).isEmpty();
    } finally {
      System.setErr(console);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static String nested(int depth) {
    return "<n>".repeat(depth) + "</n>".repeat(depth);
  }
}
