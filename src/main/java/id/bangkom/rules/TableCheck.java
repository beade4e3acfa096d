package id.bangkom.rules;

import id.bangkom.guards.Feel;
import id.bangkom.guards.SafeXml;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Whether a changed table can take the place of the one in force: it is safe to read, answers the
 * same questions in the same terms, and answers each of them exactly once. Every finding is a
 * sentence for who wrote the table, and says where it is.
 */
public final class TableCheck {

  /** The name under which the note of a row is pointed at. */
  public static final String NOTE = "description";

  /** How the first and the last day of a period are pointed at. */
  public static final String FROM = ".from";

  public static final String UNTIL = ".until";

  /** What people see above the first and the last day of a period. */
  public static final String FROM_TITLE = "Berlaku sejak";

  public static final String UNTIL_TITLE = "Berlaku sampai";

  /** Bytes; the largest table that is shipped has a tenth of it. */
  public static final int LARGEST = 1_000_000;

  /** A table with more rows is not passed; with more than these it is not even read. */
  public static final int MOST_ROWS = 500;

  /** Characters of the id of a row. */
  public static final int LONGEST_ID = TextRules.LONGEST_ID;

  private static final int MOST_READ = 2000;
  private static final int LONGEST_QUOTE = 80;
  private static final int MOST_FINDINGS = 50;

  private static final Pattern ROW_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern DECLARATION = Pattern.compile("\\uFEFF?<\\?xml\\s([^>]{0,200})");
  private static final Pattern PLAIN_DECLARATION =
      Pattern.compile(
          "\\s*version\\s*=\\s*[\"']1\\.0[\"'](\\s+encoding\\s*=\\s*[\"'](?i:utf-8)[\"'])?"
              + "(\\s+standalone\\s*=\\s*[\"'](yes|no)[\"'])?\\s*\\?");
  private static final String BACKSLASH = "tanda \\ tidak dapat dipakai; tulis tanpa tanda itu.";
  private static final Set<String> LOOP = Set.of("for", "some", "every", "satisfies");
  private static final Set<String> FOREIGN = Set.of("function", "external", "instance", "new");
  private static final Set<String> KNOWN = Set.of("date", "not", "null", "true", "false");

  private final WrittenTable inForce;
  private final List<Finding> findings = new ArrayList<>();
  private final Steps steps;
  private boolean packaged;

  private TableCheck(WrittenTable inForce, Steps steps) {
    this.inForce = inForce;
    this.steps = steps;
  }

  /**
   * What the checks found.
   *
   * @param table null when the file cannot be read as one table with this id
   */
  public record Checked(WrittenTable table, List<Finding> findings) {

    /** Whether nothing stands in the way of proposing it. */
    public boolean passed() {
      return findings.stream().noneMatch(found -> found.severity() == Finding.Severity.ERROR);
    }
  }

  /** Whether a row's id says what the row is about, as an editor's generated one does not. */
  public static boolean speaks(String rowId) {
    return rowId.length() <= TextRules.LONGEST_ID && ROW_ID.matcher(rowId).matches();
  }

  /** Whether a cell of this column may not be left empty. */
  public static boolean required(TableColumn column) {
    return column.role() == TableColumn.Role.OUTPUT && !RowRules.mayBeEmpty(column.name());
  }

  /**
   * @param dmn as it was sent
   * @param inForce the version in force
   */
  public static Checked check(String dmn, WrittenTable inForce) {
    return check(dmn, inForce, new Steps());
  }

  /**
   * @param steps counts the work
   */
  static Checked check(String dmn, WrittenTable inForce, Steps steps) {
    return new TableCheck(inForce, steps).checked(dmn);
  }

  /**
   * A table that a release of the product brings, together with the code that asks its columns.
   *
   * @param dmn as it is packaged
   * @param inForce the version in force
   */
  public static Checked checkPackaged(String dmn, WrittenTable inForce) {
    TableCheck check = new TableCheck(inForce, new Steps());
    check.packaged = true;
    return check.checked(dmn);
  }

  private Checked checked(String dmn) {
    WrittenTable table = readable(dmn).orElse(null);
    try {
      if (table != null && (packaged || hasColumns(table)) && checkRows(table)) {
        checkCoverage(table);
      }
    } catch (Steps.TooMany e) {
      findings.add(
          Finding.ofTable(
              "Isi tabel ini terlalu rumit untuk diperiksa; pakai lebih sedikit baris, angka, dan"
                  + " tanggal yang berbeda."));
    }
    List<Finding> shown = findings.stream().limit(MOST_FINDINGS).collect(Collectors.toList());
    if (findings.size() > MOST_FINDINGS) {
      shown.add(
          Finding.ofTable(
              "Masih ada %d temuan lain; perbaiki dahulu yang tertulis di sini."
                  .formatted(findings.size() - MOST_FINDINGS)));
    }
    return new Checked(table, List.copyOf(shown));
  }

  // ---- the file

  private Optional<WrittenTable> readable(String dmn) {
    byte[] bytes = dmn.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LARGEST) {
      return nothing("Berkas ini terlalu besar; paling besar 1 MB.");
    }
    if (dmn.contains("<!DOCTYPE")) {
      return nothing(
          "Berkas ini memuat DOCTYPE, yang tidak diizinkan; simpan tabel tanpa DOCTYPE.");
    }
    if (isDeclaredOtherwise(dmn)) {
      return nothing(
          "Berkas ini tidak ditulis sebagai XML 1.0 dalam UTF-8; simpan kembali sebagai UTF-8.");
    }
    Document document;
    try {
      document = SafeXml.parse(bytes);
    } catch (SAXException e) {
      return nothing("Berkas ini bukan XML yang utuh; ekspor kembali tabelnya dari editor.");
    }
    int rows = document.getElementsByTagNameNS("*", "rule").getLength();
    if (rows > MOST_READ) {
      return nothing("Tabel ini memuat %d baris; paling banyak %d.".formatted(rows, MOST_ROWS));
    }
    checkElements(document);
    checkIds(document);
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    DmnModelInstance model;
    try {
      model = WrittenTable.model(dmn);
    } catch (ModelException e) {
      return nothing("Berkas ini bukan tabel keputusan DMN; ekspor kembali tabelnya dari editor.");
    }
    return isOneTable(model) ? Optional.of(WrittenTable.of(model)) : Optional.empty();
  }

  /** What is stored is read as UTF-8, whatever a file says of itself. */
  private static boolean isDeclaredOtherwise(String dmn) {
    Matcher declaration = DECLARATION.matcher(dmn);
    return declaration.lookingAt() && !PLAIN_DECLARATION.matcher(declaration.group(1)).matches();
  }

  private void checkElements(Document document) {
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Node element = elements.item(i);
      if (!String.valueOf(element.getNamespaceURI()).toLowerCase(Locale.ROOT).contains("omg.org")
          && !isTool(element)) {
        findings.add(
            Finding.ofTable(
                "Berkas ini memuat unsur \"%s\" yang bukan bagian tabel keputusan; hapus unsur itu."
                    .formatted(element.getNodeName())));
        return;
      }
    }
    Feel.otherIn(document)
        .ifPresent(
            language ->
                findings.add(
                    Finding.ofTable(
                        "Tabel hanya boleh ditulis dalam bahasa FEEL, bukan \"%s\"."
                            .formatted(language))));
  }

  /** The parser of tables only says that a file with an id used twice is none. */
  private void checkIds(Document document) {
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
  }

  /** What the editor remembers of its own, such as the width of a column. */
  private static boolean isTool(Node element) {
    String namespace = String.valueOf(element.getNamespaceURI());
    return namespace.startsWith("http://bpmn.io/schema/dmn/")
        || namespace.startsWith("http://camunda.org/schema/");
  }

  private boolean isOneTable(DmnModelInstance model) {
    if (!model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Import.class).isEmpty()) {
      findings.add(
          Finding.ofTable("Berkas ini mengambil isi dari berkas lain (import); hapus bagian itu."));
      return false;
    }
    List<Decision> decisions = List.copyOf(model.getModelElementsByType(Decision.class));
    if (decisions.size() != 1
        || model.getModelElementsByType(DrgElement.class).size() != 1
        || model
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .size()
            != 1) {
      findings.add(
          Finding.ofTable(
              "Berkas harus memuat tepat satu keputusan berupa satu tabel; hapus yang lain."));
      return false;
    }
    Decision decision = decisions.get(0);
    if (!decision.getInformationRequirements().isEmpty()
        || !decision.getKnowledgeRequirements().isEmpty()
        || !decision.getAuthorityRequirements().isEmpty()) {
      findings.add(
          Finding.ofTable(
              "Tabel ini bergantung pada keputusan atau pengetahuan lain (requirement); hapus"
                  + " bagian itu."));
      return false;
    }
    if (!inForce.decision().equals(decision.getId())) {
      findings.add(
          Finding.ofTable(
              "Ini tabel \"%s\", padahal yang diubah tabel \"%s\"; pilih berkas yang sesuai."
                  .formatted(decision.getId(), inForce.decision())));
      return false;
    }
    var table =
        model
            .getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
            .iterator()
            .next();
    if (table.getHitPolicy() != HitPolicy.UNIQUE || table.getAggregation() != null) {
      findings.add(
          Finding.ofTable(
              "Cara memilih baris (hit policy) harus UNIQUE: tepat satu baris yang menentukan."));
    }
    if (!packaged
        && !inForce.historyTimeToLive().equals(WrittenTable.historyTimeToLive(decision))) {
      findings.add(
          Finding.ofTable(
              "Masa simpan riwayat (history time to live) harus tetap %s; isi kembali."
                  .formatted(inForce.historyTimeToLive())));
    }
    findings.addAll(TextRules.check(decision));
    int columns = table.getInputs().size() + table.getOutputs().size();
    if (table.getRules().stream()
        .anyMatch(
            rule -> rule.getInputEntries().size() + rule.getOutputEntries().size() != columns)) {
      findings.add(
          Finding.ofTable(
              "Ada baris yang jumlah selnya tidak sama dengan jumlah kolom; ekspor kembali"
                  + " tabelnya dari editor."));
      return false;
    }
    return true;
  }

  private Optional<WrittenTable> nothing(String sentence) {
    findings.add(Finding.ofTable(sentence));
    return Optional.empty();
  }

  // ---- the columns

  private boolean hasColumns(WrittenTable table) {
    boolean same = true;
    for (TableColumn.Role role : TableColumn.Role.values()) {
      List<TableColumn> expected = of(inForce, role);
      List<TableColumn> actual = of(table, role);
      String side = role == TableColumn.Role.INPUT ? "masukan" : "hasil";
      if (actual.size() < expected.size()) {
        same =
            unlike(
                "Kolom %s \"%s\" hilang; kembalikan kolom itu."
                    .formatted(side, notAmong(actual, expected).label()));
      } else if (actual.size() > expected.size()) {
        same =
            unlike(
                "Kolom %s \"%s\" tidak dikenal aplikasi; hapus kolom itu."
                    .formatted(side, notAmong(expected, actual).label()));
      } else {
        for (int i = 0; i < expected.size(); i++) {
          if (!expected.get(i).contract().equals(actual.get(i).contract())) {
            same = unlike(difference(side, expected.get(i), actual.get(i)));
          }
        }
      }
    }
    return same;
  }

  /** The first of more columns that is not among fewer. */
  private static TableColumn notAmong(List<TableColumn> fewer, List<TableColumn> more) {
    Set<String> names = fewer.stream().map(TableColumn::name).collect(Collectors.toSet());
    return more.stream()
        .filter(column -> !names.contains(column.name()))
        .findFirst()
        .orElse(more.get(more.size() - 1));
  }

  private boolean unlike(String sentence) {
    findings.add(Finding.ofTable(sentence));
    return false;
  }

  private static String difference(String side, TableColumn expected, TableColumn actual) {
    String column = "Kolom %s \"%s\": ".formatted(side, expected.label());
    if (!expected.expression().equals(actual.expression())) {
      return column
          + "yang ditanyakan berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.expression(), expected.expression());
    }
    if (!expected.name().equals(actual.name())) {
      return column
          + "namanya berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.name(), expected.name());
    }
    if (!expected.label().equals(actual.label())) {
      return column
          + "judulnya berubah menjadi \"%s\"; kembalikan seperti semula.".formatted(actual.label());
    }
    if (!expected.type().equals(actual.type())) {
      return column
          + "tipenya berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.type(), expected.type());
    }
    return column + "daftar nilai yang diizinkan berubah; kembalikan seperti semula.";
  }

  private static List<String> inputs(WrittenTable table) {
    return of(table, TableColumn.Role.INPUT).stream().map(TableColumn::name).toList();
  }

  private static List<TableColumn> of(WrittenTable table, TableColumn.Role role) {
    return table.columns().stream().filter(column -> column.role() == role).toList();
  }

  // ---- the rows

  /** Whether every row can be asked for which inputs it holds, whatever else is wrong with it. */
  private boolean checkRows(WrittenTable table) {
    if (table.rows().isEmpty()) {
      findings.add(Finding.ofTable("Tabel ini tidak memuat baris; tambahkan aturannya."));
      return false;
    }
    if (table.rows().size() > MOST_ROWS) {
      findings.add(
          Finding.ofTable(
              "Tabel ini memuat %d baris; paling banyak %d."
                  .formatted(table.rows().size(), MOST_ROWS)));
      return false;
    }
    boolean askable = true;
    Set<CellAgreement.Cell> otherwise = CellAgreement.otherwise(readable(table), steps);
    for (int i = 0; i < table.rows().size(); i++) {
      TableRow row = table.rows().get(i);
      if (!ROW_ID.matcher(row.id()).matches()) {
        findings.add(
            Finding.of(
                row.id(),
                null,
                "Baris %d: id \"%s\" tidak sah; pakai huruf kecil, angka, dan garis bawah."
                    .formatted(i + 1, cut(row.id()))));
      }
      findings.addAll(TextRules.check(row, i + 1));
      if (row.note().isBlank()) {
        findings.add(
            Finding.of(
                row.id(),
                NOTE,
                "Baris %d belum menyebut sumbernya; isi keterangan dan sumber.".formatted(i + 1)));
      }
      boolean readable = true;
      for (int c = 0; c < table.columns().size(); c++) {
        boolean passed = checkCell(table, row, i + 1, c, otherwise);
        readable &= passed;
        askable &= passed || !table.columns().get(c).input();
      }
      if (readable) {
        findings.addAll(RowRules.check(table, row, i + 1));
      }
    }
    return askable;
  }

  /** The cells that are not empty and that the checks can read. */
  private static List<CellAgreement.Cell> readable(WrittenTable table) {
    List<CellAgreement.Cell> cells = new ArrayList<>();
    for (int at = 0; at < table.columns().size(); at++) {
      TableColumn column = table.columns().get(at);
      Set<String> known = new HashSet<>();
      for (TableRow row : table.rows()) {
        String cell = row.cells().get(at);
        if (!cell.isEmpty() && known.add(cell) && sentence(column, cell) == null) {
          cells.add(new CellAgreement.Cell(column.input(), column.type(), cell));
        }
      }
    }
    return cells;
  }

  private boolean checkCell(
      WrittenTable table, TableRow row, int number, int at, Set<CellAgreement.Cell> otherwise) {
    TableColumn column = table.columns().get(at);
    String cell = row.cells().get(at);
    String wrong = sentence(column, cell);
    String sentence =
        wrong == null
                && otherwise.contains(new CellAgreement.Cell(column.input(), column.type(), cell))
            ? "%s dibaca lain oleh mesin aturan; tulis dengan cara lain.".formatted(cut(cell))
            : wrong;
    if (sentence != null) {
      findings.add(
          Finding.of(
              row.id(),
              column.type().equals("date") && column.input() ? column.name() + FROM : column.name(),
              "Baris %d, kolom \"%s\": %s".formatted(number, title(column), sentence)));
    }
    return sentence == null;
  }

  /** What people see above the cells of a column; a period is shown as its two ends. */
  private static String title(TableColumn column) {
    return column.input() && column.type().equals("date") ? FROM_TITLE : column.label();
  }

  /** What is wrong with a cell, null when nothing is. */
  private static String sentence(TableColumn column, String cell) {
    if (cell.length() > CellTests.LONGEST) {
      return "isinya terlalu panjang; paling panjang %d karakter.".formatted(CellTests.LONGEST);
    }
    if (TextRules.hides(cell)) {
      return TextRules.HIDDEN;
    }
    if (escapes(cell)) {
      return BACKSLASH;
    }
    try {
      return column.input() ? sentenceOfInput(column, cell) : sentenceOfOutput(column, cell);
    } catch (DateTimeException e) {
      return "tanggal pada %s tidak ada di kalender; perbaiki tanggalnya.".formatted(cut(cell));
    }
  }

  /** Whether a backslash stands before anything but a quotation mark. */
  private static boolean escapes(String cell) {
    for (int i = cell.indexOf('\\'); i >= 0; i = cell.indexOf('\\', i + 1)) {
      if (i + 1 == cell.length() || cell.charAt(i + 1) != '"') {
        return true;
      }
    }
    return false;
  }

  private static String sentenceOfInput(TableColumn column, String cell) {
    Optional<CellTests> tests = CellTests.parse(cell, column.type());
    if (tests.isEmpty()) {
      return unreadable(column, cell);
    }
    if (tests.get().tests().size() > CellTests.MOST_TESTS) {
      return "memuat %d nilai; paling banyak %d dalam satu sel, bagi menjadi beberapa baris."
          .formatted(tests.get().tests().size(), CellTests.MOST_TESTS);
    }
    for (CellTests.Test test : tests.get().tests()) {
      if (test.low() != null
          && test.high() != null
          && test.low().value() != null
          && test.low().compareWith(test.high().value()) > 0) {
        return column.type().equals("date")
            ? "masa berlaku berakhir sebelum mulai; perbaiki tanggalnya."
            : "rentang %s terbalik; tulis angka yang kecil di depan.".formatted(cut(cell));
      }
    }
    return tests
        .get()
        .bounds()
        .filter(value -> !allowed(column, value))
        .findFirst()
        .map(value -> notAllowed(column, value))
        .orElse(null);
  }

  private static String sentenceOfOutput(TableColumn column, String cell) {
    if (cell.isEmpty()) {
      return RowRules.mayBeEmpty(column.name()) ? null : "wajib diisi.";
    }
    Optional<CellTests.Literal> literal = CellTests.literal(cell, column.type());
    if (literal.isEmpty() || literal.get().value() == null) {
      return unreadable(column, cell);
    }
    Object value = literal.get().value();
    if (value instanceof String text && text.isBlank()) {
      return "wajib diisi.";
    }
    return allowed(column, value) ? null : notAllowed(column, value);
  }

  private static boolean allowed(TableColumn column, Object value) {
    return column.allowed().isEmpty()
        || CellTests.find(column.allowed(), column.type())
            .filter(allowed -> allowed.matches(value))
            .isPresent();
  }

  private static String notAllowed(TableColumn column, Object value) {
    String allowed =
        column.values().isEmpty()
            ? CellWords.of(column, column.allowed()).text()
            : column.values().stream()
                .map(code -> CellWords.word(column, code))
                .collect(Collectors.joining(", "));
    return "\"%s\" tidak diizinkan; yang diizinkan: %s."
        .formatted(cut(CellWords.value(column, value)), allowed);
  }

  private static String unreadable(TableColumn column, String cell) {
    if (cell.indexOf('\\') >= 0) {
      return BACKSLASH;
    }
    List<CellWord> words = CellWord.of(cell);
    if (words.stream().anyMatch(word -> LOOP.contains(word.text()))) {
      return "perulangan (for, some, every) tidak diizinkan; tulis nilainya satu per satu.";
    }
    if (cell.contains("${")
        || cell.contains("#{")
        || words.stream().anyMatch(word -> FOREIGN.contains(word.text()))) {
      return "fungsi buatan sendiri, Java, dan ekspresi lain di luar FEEL tidak diizinkan.";
    }
    for (CellWord word : words) {
      if (!KNOWN.contains(word.text())) {
        return word.called()
            ? "fungsi %s() tidak diizinkan; tulis nilainya langsung.".formatted(cut(word.text()))
            : "\"%s\" tidak dikenal; %s"
                .formatted(
                    cut(word.text()),
                    column.type().equals("string")
                        ? "tulis teks di antara tanda kutip."
                        : "isi " + wanted(column) + ".");
      }
    }
    return "\"%s\" tidak terbaca; isi %s.".formatted(cut(cell), wanted(column));
  }

  /** A sentence is no place for a long cell. */
  static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static String wanted(TableColumn column) {
    return switch (column.type()) {
      case "number" -> column.input() ? "angka atau rentang angka, misalnya [2..4]" : "satu angka";
      case "date" -> "tanggal mulai atau tanggal akhir";
      case "boolean" -> "ya atau tidak";
      default -> "teks di antara tanda kutip";
    };
  }

  // ---- which row decides

  private void checkCoverage(WrittenTable table) {
    // A release may bring other inputs: what the table in force decided is then no measure.
    boolean comparable = inputs(table).equals(inputs(inForce));
    Coverage looked = Coverage.of(table, comparable ? withReadableRows(inForce) : table, steps);
    TableColumn date =
        table.columns().stream()
            .filter(column -> column.input() && column.type().equals("date"))
            .findFirst()
            .orElse(null);
    for (Coverage.Overlap overlap : looked.overlaps()) {
      findings.add(
          Finding.of(
              overlap.second().id(),
              date == null ? null : date.name() + FROM,
              "Baris %d dan baris %d berlaku bersamaan untuk %s; akhiri atau hapus salah satunya."
                  .formatted(
                      table.rows().indexOf(overlap.first()) + 1,
                      table.rows().indexOf(overlap.second()) + 1,
                      inWords(table, overlap.where(), false))));
    }
    for (Coverage.Gap gap : looked.gaps()) {
      findings.add(
          Finding.of(
              gap.last() == null ? null : gap.last().id(),
              gap.last() == null || date == null ? null : date.name() + UNTIL,
              "Tidak ada aturan untuk %s; tambahkan atau perpanjang barisnya."
                  .formatted(inWords(table, gap.where(), true))));
    }
  }

  /** What nobody can read in the table in force decides nothing that a new one had to. */
  private static WrittenTable withReadableRows(WrittenTable table) {
    List<TableRow> rows =
        table.rows().stream()
            .filter(
                row ->
                    IntStream.range(0, table.inputs())
                        .allMatch(
                            i ->
                                CellTests.find(row.cells().get(i), table.columns().get(i).type())
                                    .isPresent()))
            .toList();
    return rows.size() == table.rows().size()
        ? table
        : new WrittenTable(
            table.decision(),
            table.name(),
            table.description(),
            table.historyTimeToLive(),
            table.columns(),
            rows);
  }

  private static String inWords(WrittenTable table, Coverage.Piece piece, boolean gap) {
    String inputs =
        piece.inputs().entrySet().stream()
            .map(input -> inWords(table.columns().get(table.indexOf(input.getKey())), input))
            .collect(Collectors.joining(", "));
    LocalDate from = piece.from();
    if (from == null) {
      return inputs;
    }
    String until =
        piece.before() == null || !gap
            ? ""
            : " sampai " + CellWords.day(piece.before().minusDays(1));
    return inputs + " mulai " + CellWords.day(from) + until;
  }

  private static String inWords(TableColumn column, Map.Entry<String, Object> input) {
    String value = CellWords.value(column, input.getValue());
    return column.values().isEmpty()
        ? column.label() + " " + value.toLowerCase(Locale.ROOT)
        : value;
  }
}
