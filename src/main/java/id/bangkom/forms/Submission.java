package id.bangkom.forms;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a person submitted with a form. Every getter takes the field's Indonesian label and refuses
 * what a person could not have meant with a sentence that names it: a form's own checks are not
 * repeated by the engine, so nothing here may be trusted.
 */
public final class Submission {

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_NUMBER = 20;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  /** Whether "1.000" is one or a thousand only its writer knows. */
  private static final Pattern ONE_OR_A_THOUSAND = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,10}");

  /** The browser's own field for times adds seconds where it is asked to. */
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:00(\\.0+)?)?");

  private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

  private final Function<String, Object> values;

  private Submission(Function<String, Object> values) {
    this.values = values;
  }

  Submission(DelegateTask task) {
    this(task::getVariableLocal);
  }

  /** What a start form submitted; it has no task, so its values are those of the new process. */
  public static Submission ofStart(DelegateExecution execution) {
    return new Submission(execution::getVariable);
  }

  /** What an embedded form asks the server about before it submits anything. */
  public static Submission asked(Map<String, Object> values) {
    return new Submission(values::get);
  }

  /** A required text of at most 2000 characters. */
  public String text(String name, String label) {
    return optionalText(name, label)
        .orElseThrow(() -> Refusal.rule("Isian \"" + label + "\" wajib diisi."));
  }

  /** A text that may be missing or blank. */
  public Optional<String> optionalText(String name, String label) {
    Object value = values.apply(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw unreadable(label);
    }
    String trimmed = Typed.stripped(text);
    if (trimmed.length() > LONGEST_TEXT) {
      throw Refusal.rule(
          "Isian \""
              + label
              + "\" paling panjang "
              + Wording.number(LONGEST_TEXT)
              + " karakter; ringkaslah.");
    }
    return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
  }

  /** One of the values of a choice. */
  public <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
    String value = text(name, label);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw Refusal.rule("Pilihan pada \"" + label + "\" tidak dikenal; pilih dari daftar.");
  }

  /** A required choice between yes and no. */
  public boolean flag(String name, String label) {
    Object value = values.apply(name);
    if (value instanceof Boolean flag) {
      return flag;
    }
    if ("true".equals(value) || "false".equals(value)) {
      return Boolean.parseBoolean((String) value);
    }
    throw Refusal.rule("Pilih salah satu pada \"" + label + "\".");
  }

  /** A required date, of a year that people live to see. */
  public LocalDate date(String name, String label) {
    String text = text(name, label);
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Falls through to the same sentence: there is no such day.
    }
    throw Refusal.rule("Tanggal pada \"" + label + "\" tidak terbaca; pilih dari kalender.");
  }

  /** A required time of day, to the minute. */
  public LocalTime time(String name, String label) {
    String text = text(name, label);
    try {
      if (TIME.matcher(text).matches()) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Falls through to the same sentence: there is no such time.
    }
    throw Refusal.rule("Jam pada \"" + label + "\" tidak terbaca; tulis seperti 09:00.");
  }

  /** A required number, with a decimal comma or point. */
  public BigDecimal decimal(String name, String label) {
    Object value = values.apply(name);
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      throw Refusal.rule("Isian \"" + label + "\" wajib diisi.");
    }
    // Longer than any number a person means, and what follows would calculate with it.
    if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
      throw Refusal.rule("Isian \"" + label + "\" harus angka, misalnya 8 atau 2,5.");
    }
    if (value instanceof String && ONE_OR_A_THOUSAND.matcher(text).matches()) {
      throw Refusal.rule(
          "Isian \""
              + label
              + "\" dapat dibaca dua cara; tulis ribuan tanpa titik dan pecahan dengan koma, misalnya 2,5.");
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  /** A required whole number from {@code min} to {@code max}. */
  public int whole(String name, String label, int min, int max) {
    return wholeNumber(values.apply(name), label, min, max);
  }

  /** The rows of a list; an empty one is refused. */
  public List<Row> rows(String name, String label) {
    if (!(values.apply(name) instanceof SpinJsonNode json) || !json.isArray()) {
      throw unreadable(label);
    }
    if (json.elements().isEmpty()) {
      throw Refusal.rule("Isian \"" + label + "\" wajib diisi.");
    }
    List<Row> rows = new ArrayList<>();
    for (SpinJsonNode element : json.elements()) {
      if (!element.isObject()) {
        throw unreadable(label);
      }
      rows.add(new Row(element));
    }
    return rows;
  }

  /** The values chosen in a list of several; none chosen is an empty list. */
  public List<String> texts(String name, String label) {
    Object value = values.apply(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SpinJsonNode json) || !json.isArray()) {
      throw unreadable(label);
    }
    List<String> texts = new ArrayList<>();
    for (SpinJsonNode element : json.elements()) {
      if (!element.isString()) {
        throw unreadable(label);
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  /**
   * A required text of at most {@code longest} characters, submitted as a list of one: the engine
   * keeps a plain text of at most 4000 characters.
   */
  public String longText(String name, String label, int longest) {
    String text = Typed.stripped(String.join("", texts(name, label)));
    if (text.isEmpty()) {
      throw Refusal.rule("Isian \"" + label + "\" wajib diisi.");
    }
    if (text.length() > longest) {
      throw Refusal.rule(
          "Isian \""
              + label
              + "\" paling panjang "
              + Wording.number(longest)
              + " karakter; ringkaslah.");
    }
    return text;
  }

  private static int wholeNumber(Object value, String label, int min, int max) {
    if (value == null) {
      throw Refusal.rule("Isian \"" + label + "\" wajib diisi.");
    }
    try {
      String text = value.toString().strip();
      if (!(value instanceof String) || WHOLE.matcher(text).matches()) {
        int whole = new BigDecimal(text).intValueExact();
        if (whole >= min && whole <= max) {
          return whole;
        }
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Falls through to the same sentence: not a whole number, or too large to be one.
    }
    throw Refusal.rule(
        "Isian \"" + label + "\" harus bilangan bulat dari " + min + " sampai " + max + ".");
  }

  private static Refusal unreadable(String label) {
    return Refusal.rule(
        "Isian \"" + label + "\" tidak terbaca; muat ulang tugas lalu isi kembali.");
  }

  /** One row of a list; what is said of a form's own fields holds for its fields. */
  public static final class Row {

    private final Submission fields;

    private Row(SpinJsonNode json) {
      fields = new Submission(name -> value(json, name));
    }

    private static Object value(SpinJsonNode json, String name) {
      if (!json.hasProp(name) || json.prop(name).isNull()) {
        return null;
      }
      SpinJsonNode value = json.prop(name);
      return value.isString() || value.isNumber() ? value.value() : value;
    }

    /** A required whole number from {@code min} to {@code max}. */
    public int whole(String name, String label, int min, int max) {
      return fields.whole(name, label, min, max);
    }

    /** A whole number from 1 that may be missing, such as the id of a record. */
    public Optional<Long> reference(String name, String label) {
      return fields.values.apply(name) == null
          ? Optional.empty()
          : Optional.of((long) fields.whole(name, label, 1, Integer.MAX_VALUE));
    }

    /** A required text of at most 2000 characters. */
    public String text(String name, String label) {
      return fields.text(name, label);
    }

    /** A text that may be missing or blank. */
    public Optional<String> optionalText(String name, String label) {
      return fields.optionalText(name, label);
    }

    /** One of the values of a choice. */
    public <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
      return fields.choice(name, label, type);
    }

    /** A required date. */
    public LocalDate date(String name, String label) {
      return fields.date(name, label);
    }
  }
}
