package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.WrittenTable;
import id.bangkom.wording.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example as an administrator enters it.
 *
 * @param inputs by name; what is missing is empty
 * @param expected some of the outputs; null or empty when no row may decide
 * @param note what it is about, or null
 */
record EnteredExample(Map<String, String> inputs, Map<String, String> expected, String note) {

  private static final int LONGEST_NOTE = 500;

  /**
   * The example of a table.
   *
   * @param author the login of who enters it
   * @throws Refusal RULE when it names what the table does not have, or a value that cannot be
   */
  Answers.Added of(WrittenTable table, String author) {
    if (inputs == null || note != null && note.length() > LONGEST_NOTE) {
      throw Refusal.rule(
          "Isi masukan contoh, dan catatan paling panjang %d karakter.".formatted(LONGEST_NOTE));
    }
    Map<String, String> asked = new LinkedHashMap<>();
    for (TableColumn column : table.columns()) {
      if (column.asked()) {
        asked.put(column.name(), ExampleValues.read(column, inputs.get(column.name())));
      }
    }
    Map<String, String> wanted = wanted(table);
    return new Answers.Added(asked, wanted.isEmpty() ? null : wanted, Typed.stripped(note), author);
  }

  private Map<String, String> wanted(WrittenTable table) {
    Map<String, String> wanted = new LinkedHashMap<>();
    if (expected != null) {
      for (Map.Entry<String, String> output : expected.entrySet()) {
        int at = table.indexOf(output.getKey());
        if (at < 0 || table.columns().get(at).role() != TableColumn.Role.OUTPUT) {
          throw Refusal.rule("Kolom hasil \"%s\" tidak ada.".formatted(output.getKey()));
        }
        wanted.put(output.getKey(), ExampleValues.read(table.columns().get(at), output.getValue()));
      }
    }
    return wanted;
  }
}
