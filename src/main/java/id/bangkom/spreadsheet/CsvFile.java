package id.bangkom.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.bangkom.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV in UTF-8, with comma or semicolon. */
final class CsvFile {

  /** An Indonesian spreadsheet separates by semicolon, as its comma is the decimal one. */
  private static final char[] SEPARATORS = {',', ';'};

  private CsvFile() {}

  static List<RawRow> read(byte[] content, int mostLines) {
    String text = text(content);
    List<RawRow> rows = new ArrayList<>();
    int number = 0;
    try (CloseableIterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)
            .iterator()) {
      while (records.hasNext()) {
        // Counted before it is read: what breaks off is the next one.
        number++;
        CsvRecord line = records.next();
        if (number > mostLines) {
          throw Refusal.rule(
              "Berkas ini berisi terlalu banyak baris; hapus baris yang kosong atau bagilah menjadi"
                  + " beberapa berkas.");
        }
        rows.add(new RawRow(number, line.getFields().stream().map(Cell::text).toList()));
      }
    } catch (CsvParseException e) {
      throw Refusal.malformed(
          "Baris %d tidak terbaca karena tanda kutipnya tidak berpasangan; perbaiki tanda kutip (\") pada baris itu."
              .formatted(rows.size() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String text(byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refusal.malformed(
          "Berkas ini bukan CSV dalam UTF-8 dan bukan XLSX; simpan ulang sebagai \"CSV UTF-8\" atau"
              + " XLSX lalu unggah kembali.");
    }
  }

  /** The one that stands in the first line more often, quoted text left aside. */
  private static char separator(String text) {
    int[] found = new int[SEPARATORS.length];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (!quoted && (c == '\n' || c == '\r') && begun) {
        break;
      }
      begun |= !Character.isWhitespace(c);
      for (int s = 0; s < SEPARATORS.length; s++) {
        if (!quoted && c == SEPARATORS[s]) {
          found[s]++;
        }
      }
    }
    return found[1] > found[0] ? SEPARATORS[1] : SEPARATORS[0];
  }
}
