package id.bangkom.spreadsheet;

import id.bangkom.problem.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at the parts of an XLSX file before a library gets it: how large they are unpacked, that
 * none declares entities, and that no cell stands so far out that room for it would take the
 * memory. The archive is opened as the library opens it, so that both see the same parts.
 */
final class XlsxParts {

  private static final int MOST_PARTS = 500;

  /** Longer ones than a spreadsheet itself can keep, and more of them than a table has. */
  private static final int LONGEST_FORMULA = 8192;

  private static final int MOST_SPREAD_FORMULAS = 1000;

  private static final XMLInputFactory XML = xml();

  private final int mostColumns;
  private final int mostLines;
  private long left;
  private int lines;
  private int spreadFormulas;

  XlsxParts(long largestUnpacked, int mostColumns, int mostLines) {
    this.left = largestUnpacked;
    this.mostColumns = mostColumns;
    this.mostLines = mostLines;
  }

  static Refusal broken() {
    return Refusal.malformed(
        "Berkas XLSX ini rusak atau bukan lembar kerja; buka dengan aplikasi lembar kerja, simpan"
            + " ulang sebagai XLSX, lalu unggah kembali.");
  }

  /**
   * @throws Refusal MALFORMED when it is broken or hostile, RULE when it has too much in it
   */
  void check(byte[] content) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw tooMuch();
      }
      for (ZipArchiveEntry part : parts) {
        try (InputStream counted = new Counted(zip.getInputStream(part))) {
          String name = part.getName().toLowerCase(Locale.ROOT);
          if (name.endsWith(".xml") || name.endsWith(".rels")) {
            lookAt(counted);
          } else {
            counted.transferTo(OutputStream.nullOutputStream());
          }
        }
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException | XMLStreamException e) {
      // Whatever the parser made of it, the reason is that there was too much.
      throw left < 0 ? tooMuch() : broken();
    }
  }

  private void lookAt(InputStream part) throws XMLStreamException {
    XMLStreamReader reader = XML.createXMLStreamReader(part);
    int depth = 0;
    boolean sheet = false;
    int formula = -1;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken();
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > 100) {
            throw broken();
          }
          String element = reader.getLocalName();
          sheet |= depth == 1 && element.equals("worksheet");
          formula = element.equals("f") ? 0 : -1;
          if (sheet) {
            lookAtElement(reader, element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          formula = -1;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (formula >= 0) {
            formula += reader.getTextLength();
            if (formula > LONGEST_FORMULA) {
              throw broken();
            }
          }
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  private void lookAtElement(XMLStreamReader reader, String element) {
    if (element.equals("row")) {
      lines++;
      if (lines > mostLines) {
        throw Refusal.rule(
            "Berkas ini berisi terlalu banyak baris; hapus baris yang kosong atau bagilah menjadi"
                + " beberapa berkas.");
      }
    } else if (element.equals("c")) {
      String place = reader.getAttributeValue(null, "r");
      if (place != null && column(place) > mostColumns) {
        throw Refusal.malformed(
            "Berkas ini berisi lebih dari %d kolom; hapus kolom yang tidak dipakai."
                .formatted(mostColumns));
      }
    } else if (element.equals("f") && reader.getAttributeValue(null, "t") != null) {
      spreadFormulas++;
      if (spreadFormulas > MOST_SPREAD_FORMULAS) {
        throw tooMuch();
      }
    }
  }

  /** 1 for A1, 27 for AA1; what is no place is broken. */
  private static int column(String place) {
    int column = 0;
    int i = 0;
    while (i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z') {
      column = column * 26 + (place.charAt(i) - 'A' + 1);
      i++;
      if (i > 3) {
        throw broken();
      }
    }
    if (i == 0 || !place.substring(i).matches("[0-9]{1,7}")) {
      throw broken();
    }
    return column;
  }

  private static Refusal tooMuch() {
    return Refusal.rule(
        "Isi berkas XLSX ini terlalu besar setelah dibuka; hapus lembar dan gambar yang tidak"
            + " dipakai, atau simpan sebagai \"CSV UTF-8\".");
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** More came out of the archive than is taken. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Counted extends FilterInputStream {

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws TooMuch {
      left -= bytes;
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }
}
