package id.bangkom.rules;

import id.bangkom.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * How long the names and texts of a table may be, and which characters they may not hold. The
 * engine's columns and the product's own hold what passes here, so that no table goes live whose
 * answers cannot be stored. Lengths are in characters; those of cells are {@link
 * CellTests#LONGEST}.
 */
final class TextRules {

  /** Of a row's id; people read it beside a credit. */
  static final int LONGEST_ID = 100;

  /** What all columns hold that store the id of a row that decided. */
  static final int STORED_ID = 200;

  /** Of the table and its columns; the engine stores 255. */
  static final int LONGEST_NAME = 200;

  /** Of the version's tag, as the engine stores it. */
  static final int LONGEST_TAG = 64;

  /** Of the note of a row or table. */
  static final int LONGEST_NOTE = 2000;

  static final String HIDDEN =
      "memuat karakter yang tidak tampak; hapus isinya lalu ketik kembali.";

  /** Neither shown nor harmless: control characters, and marks that turn the direction around. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\t\\n\\r]]");

  private static final Pattern UNSEEN_OR_BREAK = Pattern.compile("[\\t\\n\\r]|" + UNSEEN.pattern());

  private TextRules() {}

  /** Whether a text of several lines holds what nobody sees. */
  static boolean hides(String text) {
    return UNSEEN.matcher(text).find();
  }

  /** What is wrong with the names of a table and with what is said of the whole of it. */
  static List<Finding> check(Decision decision) {
    List<Finding> findings = new ArrayList<>();
    name(findings, "Nama tabel", decision.getName(), LONGEST_NAME);
    name(findings, "Penanda versi (versionTag)", decision.getVersionTag(), LONGEST_TAG);
    name(
        findings,
        "Ruang nama (namespace) tabel",
        decision.getModelInstance().getDocument().getRootElement().getAttribute("namespace"),
        LONGEST_NAME);
    if (decision.getDescription() != null) {
      String note = decision.getDescription().getTextContent();
      if (note.length() > LONGEST_NOTE) {
        findings.add(Finding.ofTable(tooLong("Keterangan tabel", note, LONGEST_NOTE)));
      }
      if (hides(note)) {
        findings.add(Finding.ofTable("Keterangan tabel " + HIDDEN));
      }
    }
    Stream.concat(
            decision.getModelInstance().getModelElementsByType(Input.class).stream()
                .map(Input::getLabel),
            decision.getModelInstance().getModelElementsByType(Output.class).stream()
                .flatMap(output -> Stream.of(output.getLabel(), output.getName())))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            label ->
                name(
                    findings,
                    "Judul kolom \"%s\"".formatted(TableCheck.cut(label)),
                    label,
                    LONGEST_NAME));
    return findings;
  }

  /**
   * What is wrong with the id of a row and its note.
   *
   * @param number of the row, from 1
   */
  static List<Finding> check(TableRow row, int number) {
    List<Finding> findings = new ArrayList<>();
    if (row.id().length() > LONGEST_ID) {
      findings.add(
          Finding.of(
              row.id(),
              null,
              tooLong(
                  "Baris %d: id \"%s\"".formatted(number, TableCheck.cut(row.id())),
                  row.id(),
                  LONGEST_ID)));
    }
    String note = "Baris %d: keterangan dan sumber".formatted(number);
    if (row.note().length() > LONGEST_NOTE) {
      findings.add(Finding.of(row.id(), TableCheck.NOTE, tooLong(note, row.note(), LONGEST_NOTE)));
    }
    if (hides(row.note())) {
      findings.add(Finding.of(row.id(), TableCheck.NOTE, note + " " + HIDDEN));
    }
    return findings;
  }

  private static void name(List<Finding> findings, String what, String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.length() > longest) {
      findings.add(Finding.ofTable(tooLong(what, text, longest)));
    }
    if (UNSEEN_OR_BREAK.matcher(text).find()) {
      findings.add(Finding.ofTable(what + " " + HIDDEN));
    }
  }

  private static String tooLong(String what, String text, int longest) {
    return "%s terlalu panjang (%s karakter); paling panjang %s, ringkaslah."
        .formatted(what, Wording.number(text.length()), Wording.number(longest));
  }
}
