package id.bangkom.rules;

import id.bangkom.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a cell, as the end of a sentence for who wrote it. */
final class CellCheck {

  private static final String BACKSLASH = "tanda \\ tidak dapat dipakai; tulis tanpa tanda itu.";
  private static final String MISSING = "wajib diisi.";
  private static final Set<String> LOOP = Set.of("for", "some", "every", "satisfies");
  private static final Set<String> FOREIGN = Set.of("function", "external", "instance", "new");
  private static final Set<String> KNOWN = Set.of("date", "not", "null", "true", "false");

  private CellCheck() {}

  /**
   * @param mayBeEmpty whether an output says nothing where the cell is empty
   * @return empty when nothing is wrong with it
   */
  static Optional<String> sentence(TableColumn column, String cell, boolean mayBeEmpty) {
    if (cell.length() > CellTests.LONGEST) {
      return Optional.of(
          "isinya terlalu panjang; paling panjang %s karakter."
              .formatted(Wording.number(CellTests.LONGEST)));
    }
    if (TextRules.hides(cell)) {
      return Optional.of(TextRules.HIDDEN);
    }
    if (escapes(cell)) {
      return Optional.of(BACKSLASH);
    }
    if (!column.input() && cell.isEmpty()) {
      return mayBeEmpty ? Optional.empty() : Optional.of(MISSING);
    }
    CellReader.Reading reading = CellReader.read(cell, column.type());
    if (reading instanceof CellReader.Reading.NoSuchDay) {
      return Optional.of(
          "tanggal pada %s tidak ada di kalender; perbaiki tanggalnya."
              .formatted(TableCheck.cut(cell)));
    }
    return reading instanceof CellReader.Reading.Plain plain
        ? column.input()
            ? sentenceOfInput(column, cell, plain.tests())
            : sentenceOfOutput(column, cell, plain.tests())
        : Optional.of(unreadable(column, cell));
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

  private static Optional<String> sentenceOfInput(
      TableColumn column, String cell, CellTests tests) {
    if (tests.tests().size() > CellTests.MOST_TESTS) {
      return Optional.of(
          "memuat %d nilai; paling banyak %d dalam satu sel, bagi menjadi beberapa baris."
              .formatted(tests.tests().size(), CellTests.MOST_TESTS));
    }
    if (tests.tests().stream()
        .anyMatch(test -> test instanceof CellTests.Range range && range.reversed())) {
      return Optional.of(
          column.type().equals("date")
              ? "masa berlaku berakhir sebelum mulai; perbaiki tanggalnya."
              : "rentang %s terbalik; tulis angka yang kecil di depan."
                  .formatted(TableCheck.cut(cell)));
    }
    return tests
        .bounds()
        .filter(value -> !allowed(column, value))
        .findFirst()
        .map(value -> notAllowed(column, value));
  }

  private static Optional<String> sentenceOfOutput(
      TableColumn column, String cell, CellTests tests) {
    Optional<Object> value = tests.constant().map(CellTests.Constant::value);
    if (value.isEmpty()) {
      return Optional.of(unreadable(column, cell));
    }
    if (value.get() instanceof String text && text.isBlank()) {
      return Optional.of(MISSING);
    }
    return allowed(column, value.get())
        ? Optional.empty()
        : Optional.of(notAllowed(column, value.get()));
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
        .formatted(TableCheck.cut(CellWords.value(column, value)), allowed);
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
            ? "fungsi %s() tidak diizinkan; tulis nilainya langsung."
                .formatted(TableCheck.cut(word.text()))
            : "\"%s\" tidak dikenal; %s"
                .formatted(
                    TableCheck.cut(word.text()),
                    column.type().equals("string")
                        ? "tulis teks di antara tanda kutip."
                        : "isi " + wanted(column) + ".");
      }
    }
    return "\"%s\" tidak terbaca; isi %s.".formatted(TableCheck.cut(cell), wanted(column));
  }

  private static String wanted(TableColumn column) {
    return switch (column.type()) {
      case "number" -> column.input() ? "angka atau rentang angka, misalnya [2..4]" : "satu angka";
      case "date" -> "tanggal mulai atau tanggal akhir";
      case "boolean" -> "ya atau tidak";
      default -> "teks di antara tanda kutip";
    };
  }
}
