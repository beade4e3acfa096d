package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.wording.Wording;

/** What somebody typed into a page of ours. */
final class Entered {

  private Entered() {}

  /**
   * A required text.
   *
   * @param label what the field is called
   * @param longest in characters
   * @param example what could stand there
   * @throws Refusal RULE when it is missing or longer
   */
  static String text(String value, String label, int longest, String example) {
    String text = Typed.stripped(value);
    if (text.isEmpty()) {
      throw Refusal.rule(label + " wajib diisi, " + example + ".");
    }
    if (text.length() > longest) {
      throw Refusal.rule(
          label + " paling panjang " + Wording.number(longest) + " karakter; ringkaslah.");
    }
    return text;
  }
}
