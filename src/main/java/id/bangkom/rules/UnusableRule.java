package id.bangkom.rules;

import id.bangkom.problem.Refusal;

/**
 * A row in force says what cannot be used. No checks let it in: it was deployed past them, or
 * before there were any. Whoever needs that row is told which one it is; all other rows go on
 * deciding.
 */
public final class UnusableRule extends Refusal {

  private static final long serialVersionUID = 1L;

  private UnusableRule(String sentence) {
    super(
        Kind.RULE,
        sentence + " Minta administrator aturan memperbaiki tabel itu di halaman Aturan.");
  }

  /** A row whose output is none that its readers know. */
  static UnusableRule of(DecidedRow row, String output) {
    Object value = row.outputs().get(output);
    return new UnusableRule(
        "Tabel aturan %s versi %d, baris %s: kolom %s %s."
            .formatted(
                row.decision(),
                row.version(),
                row.row(),
                output,
                value == null
                    ? "kosong"
                    : "berisi \"%s\", yang tidak dapat dipakai"
                        .formatted(TableCheck.cut(value.toString()))));
  }

  /** A row that cannot be read, and that may be meant. */
  static UnusableRule unreadable(String decision, int version, String row) {
    return new UnusableRule(
        "Tabel aturan %s versi %d, baris %s: %s."
            .formatted(
                decision,
                version,
                TableCheck.cut(row),
                row.length() > TextRules.STORED_ID
                    ? "id-nya terlalu panjang"
                    : "isinya tidak terbaca"));
  }

  /** The engine found no answer to a question: two rows hold, or a cell cannot be evaluated. */
  static UnusableRule of(String decision, int version) {
    return new UnusableRule(
        "Tabel aturan %s versi %d tidak dapat menentukan satu baris untuk hal ini."
            .formatted(decision, version));
  }

  /** A row that says something that cannot be, although each of its cells may. */
  public static UnusableRule of(DecidedRow row) {
    return new UnusableRule(
        "Tabel aturan %s versi %d, baris %s: isinya tidak dapat dipakai."
            .formatted(row.decision(), row.version(), row.row()));
  }
}
