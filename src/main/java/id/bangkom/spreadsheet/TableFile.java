package id.bangkom.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.bangkom.wording.DecimalComma;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to be opened with a spreadsheet. No text of it is ever run as a formula there.
 *
 * @param header the titles of the columns, in Indonesian
 * @param rows texts, numbers, days ({@link LocalDate}), or null for an empty cell
 */
public record TableFile(List<String> header, List<? extends List<?>> rows) {

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String FORMULA_BEGINS = "=+-@\t\r";
  private static final Pattern DIGITS = Pattern.compile("'[0-9]+");

  /**
   * As CSV the way an Indonesian spreadsheet opens it: UTF-8 that says so, semicolon, decimal
   * comma. A text that would be a formula gets an apostrophe in front.
   */
  public void csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
    csv.writeRecord(header);
    for (List<?> row : rows) {
      csv.writeRecord(row.stream().map(TableFile::plain).toList());
    }
    csv.flush();
    writer.flush();
  }

  /**
   * As XLSX with one sheet; a text stays a text whatever it begins with.
   *
   * @param sheet its name
   */
  public void xlsx(OutputStream out, String sheet) throws IOException {
    try (Workbook workbook = new Workbook(out, "Bangkom", null)) {
      Worksheet worksheet = workbook.newWorksheet(sheet);
      for (int column = 0; column < header.size(); column++) {
        worksheet.value(0, column, header.get(column));
        worksheet.style(0, column).bold().set();
      }
      worksheet.freezePane(0, 1);
      int line = 1;
      for (List<?> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          write(worksheet, line, column, row.get(column));
        }
        line++;
      }
    }
  }

  private static void write(Worksheet worksheet, int line, int column, Object value) {
    if (value instanceof LocalDate day) {
      worksheet.value(line, column, day);
      worksheet.style(line, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Number number) {
      worksheet.value(line, column, number);
    } else if (value != null) {
      worksheet.value(line, column, value.toString());
    }
  }

  private static String plain(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return DecimalComma.of(number);
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = value.toString();
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /**
   * Takes away the apostrophe that keeps a spreadsheet from running a text as a formula, or from
   * making a number of digits that are a name.
   */
  static String unguarded(String text) {
    boolean guarded =
        text.length() > 1
            && text.charAt(0) == '\''
            && (FORMULA_BEGINS.indexOf(text.charAt(1)) >= 0 || DIGITS.matcher(text).matches());
    return guarded ? text.substring(1) : text;
  }
}
