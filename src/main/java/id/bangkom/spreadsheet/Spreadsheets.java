package id.bangkom.spreadsheet;

import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads a table out of a CSV or XLSX file, which are told apart by their content. A file is refused
 * as a whole when it cannot be read, is too large, or its columns are not the expected ones; what
 * is wrong with a single cell is found out when the cell is read ({@link Row}).
 */
@Component
public class Spreadsheets {

  /** The column of what was wrong with a row, in a file that is mended and sent again. */
  public static final String PROBLEM = "masalah";

  private static final int MOST_COLUMNS = 100;

  /** All cells of a row together; none that can be taken is longer. */
  private static final int LONGEST_CONTENT = 4000;

  private static final int LONGEST_SHOWN = 60;

  private final SpreadsheetSettings settings;

  Spreadsheets(SpreadsheetSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a body, but never more of it than a file may have.
   *
   * @throws Refusal TOO_LARGE
   */
  public byte[] take(InputStream body) throws IOException {
    long largest = settings.largestFile().toBytes();
    byte[] content = body.readNBytes(Math.toIntExact(largest + 1));
    if (content.length > largest) {
      throw tooLarge();
    }
    return content;
  }

  /**
   * @param expected the columns that the table may have, besides {@link #PROBLEM}, which is not
   *     read; others are refused
   * @throws Refusal TOO_LARGE, UNSUPPORTED when it is neither CSV nor XLSX, MALFORMED when it is
   *     broken or has other columns, RULE when it has too many rows
   */
  public Table read(byte[] content, List<Column> expected) {
    if (content.length > settings.largestFile().toBytes()) {
      throw tooLarge();
    }
    List<RawRow> rows =
        XlsxFile.isXlsx(content)
            ? new XlsxFile(settings.largestUnpacked().toBytes(), MOST_COLUMNS, mostLines())
                .read(content)
            : CsvFile.read(content, mostLines());
    List<RawRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
    if (filled.isEmpty()) {
      throw Refusal.malformed(
          "Berkas ini kosong; baris pertamanya berisi judul kolom: " + names(expected) + ".");
    }
    if (filled.size() - 1 > settings.mostRows()) {
      throw tooManyRows(settings.mostRows());
    }
    RawRow header = filled.get(0);
    Map<String, Integer> places = places(header, expected);
    int problem = places.getOrDefault(PROBLEM, -1);
    List<Row> table = new ArrayList<>();
    for (RawRow row : filled.subList(1, filled.size())) {
      table.add(named(row, places, problem));
    }
    return new Table(
        places.keySet(),
        header.content(problem, LONGEST_CONTENT),
        table,
        AuditTrail.fingerprint(content));
  }

  /** Blank lines do not count, but a file of nothing else must end somewhere, too. */
  private int mostLines() {
    return 2 * settings.mostRows() + 100;
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge(
        "Berkas paling besar %d MB; bagilah menjadi beberapa berkas lalu unggah satu per satu."
            .formatted(settings.largestFile().toMegabytes()));
  }

  static Refusal tooManyRows(int most) {
    return Refusal.rule(
        "Satu berkas paling banyak berisi %s baris data; bagilah menjadi beberapa berkas lalu unggah satu per satu."
            .formatted(Wording.number(most)));
  }

  private static Row named(RawRow row, Map<String, Integer> places, int problem) {
    Map<String, Cell> cells = new HashMap<>();
    places.forEach((column, place) -> cells.put(column, row.cell(place)));
    boolean tooWide = false;
    for (int place = 0; place < row.cells().size(); place++) {
      tooWide |= !places.containsValue(place) && !row.cell(place).isBlank();
    }
    return new Row(row.number(), cells, row.content(problem, LONGEST_CONTENT), tooWide);
  }

  private static Map<String, Integer> places(RawRow header, List<Column> expected) {
    Set<String> known =
        expected.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
    known.add(PROBLEM);
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int place = 0; place < header.cells().size(); place++) {
      String title = Row.stripped(header.cell(place).text()).toLowerCase(Locale.ROOT);
      if (title.isEmpty()) {
        continue;
      }
      if (!known.contains(title)) {
        throw Refusal.malformed(
            "Kolom \"%s\" pada baris %d tidak dikenal; kolom yang dapat dipakai: %s."
                .formatted(shown(title), header.number(), names(expected)));
      }
      if (places.putIfAbsent(title, place) != null) {
        throw Refusal.malformed(
            "Kolom \"%s\" pada baris %d ada dua kali; hapus salah satunya. Kolom yang dapat dipakai: %s."
                .formatted(title, header.number(), names(expected)));
      }
    }
    List<String> missing =
        expected.stream()
            .filter(Column::required)
            .map(Column::name)
            .filter(name -> !places.containsKey(name))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.malformed(
          "Kolom %s belum ada; baris judul berkas ini berisi kolom: %s."
              .formatted(String.join(", ", missing), names(expected)));
    }
    return places;
  }

  private static String names(List<Column> expected) {
    return expected.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static String shown(String title) {
    String readable = title.replaceAll("\\p{Cntrl}", "?");
    return readable.length() > LONGEST_SHOWN ? Row.cut(readable, LONGEST_SHOWN) + "…" : readable;
  }
}
