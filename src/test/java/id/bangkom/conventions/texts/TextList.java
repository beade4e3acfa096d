package id.bangkom.conventions.texts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One list as it lies in the repository, for whoever reads the words without the code. */
final class TextList {

  private TextList() {}

  static String csv(List<Shown> texts) {
    StringWriter written = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
      csv.writeRecord("tempat", "bagian", "teks");
      texts.forEach(shown -> csv.writeRecord(shown.where(), shown.id(), shown.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
