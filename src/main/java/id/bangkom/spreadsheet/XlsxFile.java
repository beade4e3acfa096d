package id.bangkom.spreadsheet;

import id.bangkom.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of an XLSX file, after {@link XlsxParts} looked at what it is made of. */
final class XlsxFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  private final long largestUnpacked;
  private final int mostColumns;
  private final int mostLines;

  XlsxFile(long largestUnpacked, int mostColumns, int mostLines) {
    this.largestUnpacked = largestUnpacked;
    this.mostColumns = mostColumns;
    this.mostLines = mostLines;
  }

  /**
   * @throws Refusal UNSUPPORTED for the older format of spreadsheets
   */
  static boolean isXlsx(byte[] content) {
    if (beginsWith(content, OLD_OFFICE)) {
      throw Refusal.unsupported(
          "Berkas Excel lama (.xls) tidak dapat dibaca; simpan ulang sebagai XLSX atau \"CSV UTF-8\".");
    }
    return beginsWith(content, ZIP);
  }

  List<RawRow> read(byte[] content) {
    new XlsxParts(largestUnpacked, mostColumns, mostLines).check(content);
    List<RawRow> rows = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, true));
        Stream<org.dhatim.fastexcel.reader.Row> lines = workbook.getFirstSheet().openStream()) {
      Iterator<org.dhatim.fastexcel.reader.Row> iterator = lines.iterator();
      while (iterator.hasNext()) {
        org.dhatim.fastexcel.reader.Row line = iterator.next();
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < line.getCellCount(); column++) {
          cells.add(cell(line.getCell(column)));
        }
        rows.add(new RawRow(line.getRowNum(), cells));
      }
    } catch (IOException | RuntimeException e) {
      // The library says in many ways that a file is none; a reader can do the same about each.
      throw XlsxParts.broken();
    }
    return rows;
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return Cell.EMPTY;
    }
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case STRING -> Cell.text(cell.getValue() == null ? "" : cell.asString());
      case BOOLEAN -> Cell.text(truth(raw));
      case NUMBER -> number(cell, raw);
      // What the formula gave when the file was saved. Its kind is told by its look.
      case FORMULA -> formula(cell, raw);
      case ERROR, EMPTY -> Cell.text(raw);
    };
  }

  private static Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) {
    if (cell.getValue() instanceof BigDecimal) {
      return number(cell, raw);
    }
    if (cell.getValue() instanceof Boolean value) {
      return Cell.text(value ? "ya" : "tidak");
    }
    return Cell.text(cell.getValue() == null ? raw : cell.getValue().toString());
  }

  private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
    if (raw.isBlank()) {
      return Cell.EMPTY;
    }
    double value = Double.parseDouble(raw);
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e30) {
      return Cell.text(raw);
    }
    if (DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString()) && value >= 0) {
      return Cell.text(moment(cell, value));
    }
    // 2.8500000000000001 in the file is the double that everybody writes 2.85.
    BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return new Cell(plain.toPlainString(), true);
  }

  /** Days since the first one that a spreadsheet knows; without whole days it is a time. */
  private static String moment(org.dhatim.fastexcel.reader.Cell cell, double value) {
    if (value < 1) {
      long seconds = Math.round(value * 86_400);
      return seconds >= 86_400 ? "24:00" : time(LocalTime.ofSecondOfDay(seconds));
    }
    LocalDateTime moment = cell.asDate();
    String day = moment.toLocalDate().toString();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day
        : day + " " + time(moment.toLocalTime());
  }

  private static String time(LocalTime time) {
    return time.getSecond() == 0 ? time.format(MINUTES) : time.withNano(0).toString();
  }

  private static String truth(String raw) {
    return switch (raw.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> "ya";
      case "0", "false" -> "tidak";
      default -> raw;
    };
  }

  private static boolean beginsWith(byte[] content, byte[] signature) {
    if (content.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (content[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
