package id.bangkom.rules;

import java.util.List;

/**
 * A column of a decision table as it is written.
 *
 * @param name of the output, or the variable that the input asks for; an input that computes has
 *     its id
 * @param expression what an input asks for; empty for an output
 * @param type string, number, date or boolean
 * @param allowed the declared values, as they stand in the table; empty when none are
 */
public record TableColumn(
    Role role, String name, String label, String expression, String type, String allowed) {

  /** On which side of the table a column stands. */
  public enum Role {
    INPUT,
    OUTPUT
  }

  /** How a person enters its cells. */
  public enum Kind {
    /** One of some values. */
    CHOICE,
    /** A period: from a day on, until a day, or both. */
    DATE,
    /** Numbers it holds for: one, or a range of them. */
    RANGE,
    NUMBER,
    FLAG,
    TEXT
  }

  /** How a person enters its cells. */
  public Kind kind() {
    boolean input = role == Role.INPUT;
    return switch (type) {
      case "date" -> Kind.DATE;
      case "boolean" -> Kind.FLAG;
      case "number" -> input ? Kind.RANGE : values().isEmpty() ? Kind.NUMBER : Kind.CHOICE;
      default -> values().isEmpty() ? Kind.TEXT : Kind.CHOICE;
    };
  }

  /** The declared values, without quotation marks; empty when a range or nothing is declared. */
  public List<String> values() {
    if (allowed.isEmpty() || type.equals("boolean") || type.equals("date")) {
      return List.of();
    }
    return CellTests.find(allowed, type)
        .filter(CellTests::areConstants)
        .map(tests -> tests.bounds().map(CellTests::plain).toList())
        .orElse(List.of());
  }

  /** Whether a case names it: an input that the table does not compute of others. */
  public boolean asked() {
    return input() && expression.equals(name);
  }

  boolean input() {
    return role == Role.INPUT;
  }

  /** What must not change for the product to be able to ask the table. */
  TableColumn contract() {
    return new TableColumn(role, name, label, expression, type, without(allowed));
  }

  private static String without(String blanks) {
    StringBuilder text = new StringBuilder();
    blanks.chars().filter(c -> c > ' ').forEach(c -> text.append((char) c));
    return text.toString();
  }
}
