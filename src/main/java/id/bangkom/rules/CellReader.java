package id.bangkom.rules;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * The one reader of cells. The engine's own parser makes a tree of a cell, and the nodes that a
 * plain comparison consists of are taken; any other is none. A distinct cell is read once.
 */
final class CellReader {

  /** More than all tables of an installation hold. */
  private static final int REMEMBERED = 5000;

  private static final long STEPS_OF_CELL = 700;
  private static final long STEPS_OF_TEST = 400;
  private static final long STEPS_OF_CHARACTER = 25;

  private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

  private static final Map<Cell, Reading> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Cell, Reading> eldest) {
              return size() > REMEMBERED;
            }
          });

  private CellReader() {}

  private record Cell(String text, String type) {}

  /** What a cell says. */
  sealed interface Reading {

    /** It is plain. */
    record Plain(CellTests tests) implements Reading {}

    /** It is none, because it names a day that no calendar has. */
    record NoSuchDay() implements Reading {}

    /** It is anything else. */
    record Other() implements Reading {}
  }

  /**
   * @param type of the column: string, number, date or boolean
   */
  static Reading read(String cell, String type) {
    String text = CellTests.trimmed(cell);
    if (text.isEmpty() || text.equals("-")) {
      return new Reading.Plain(CellTests.ANY);
    }
    if (text.length() > CellTests.LONGEST) {
      return new Reading.Other();
    }
    Cell question = new Cell(text, type);
    Reading known = READ.get(question);
    if (known == null) {
      known = readAnew(text, type);
      // A list that is too long for a table is not worth remembering.
      if (!(known instanceof Reading.Plain plain)
          || plain.tests().tests().size() <= CellTests.MOST_TESTS) {
        READ.put(question, known);
      }
    }
    return known;
  }

  /** What reading a cell costs at most, whether it is known already or not. */
  static long stepsOf(String cell) {
    return STEPS_OF_CELL
        + STEPS_OF_CHARACTER * Math.min(cell.length(), CellTests.LONGEST)
        + STEPS_OF_TEST * cell.chars().filter(c -> c == ',').limit(CellTests.LONGEST).count();
  }

  private static Reading readAnew(String text, String type) {
    if (isPlainText(text)) {
      return type.equals("string")
          ? new Reading.Plain(
              new CellTests(
                  false, List.of(new CellTests.Constant(text.substring(1, text.length() - 1)))))
          : new Reading.Other();
    }
    return switch (CellText.verdict(text)) {
      case PLAIN -> parsed(text, type).<Reading>map(Reading.Plain::new).orElse(new Reading.Other());
      case NO_SUCH_DAY -> type.equals("date") ? new Reading.NoSuchDay() : new Reading.Other();
      case OTHER -> new Reading.Other();
    };
  }

  /**
   * Whether it is one text that says what stands between its quotation marks. Most cells are: no
   * parser has to go over each of their characters several times.
   */
  private static boolean isPlainText(String text) {
    return text.indexOf('\\') < 0 && CellText.endOfString(text, 0) == text.length();
  }

  private static Optional<CellTests> parsed(String text, String type) {
    ParseResult parsed = PARSER.parseUnaryTests(text);
    if (parsed.isFailure()) {
      return Optional.empty();
    }
    Exp all = parsed.parsedExpression().expression();
    boolean negated = all instanceof Not;
    Exp listed = all instanceof Not not ? not.x() : all;
    List<CellTests.Test> tests = new ArrayList<>();
    for (Exp node :
        listed instanceof AtLeastOne list
            ? CollectionConverters.asJava(list.xs())
            : List.of(listed)) {
      Optional<CellTests.Test> test = test(node, type);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return Optional.of(new CellTests(negated, tests));
  }

  private static Optional<CellTests.Test> test(Exp node, String type) {
    if (node instanceof UnaryTestExpression equal) {
      return constant(equal.exp(), type).map(constant -> constant);
    }
    if (node instanceof InputEqualTo equal) {
      return constant(equal.x(), type).map(constant -> constant);
    }
    if (node instanceof InputLessThan less) {
      return comparison(CellTests.Sign.BELOW, less.x(), type);
    }
    if (node instanceof InputLessOrEqual less) {
      return comparison(CellTests.Sign.AT_MOST, less.x(), type);
    }
    if (node instanceof InputGreaterThan greater) {
      return comparison(CellTests.Sign.ABOVE, greater.x(), type);
    }
    if (node instanceof InputGreaterOrEqual greater) {
      return comparison(CellTests.Sign.AT_LEAST, greater.x(), type);
    }
    return node instanceof InputInRange in ? range(in.range(), type) : Optional.empty();
  }

  private static Optional<CellTests.Test> comparison(CellTests.Sign sign, Exp than, String type) {
    return known(than, type).map(value -> new CellTests.Comparison(sign, value));
  }

  private static Optional<CellTests.Test> range(ConstRange range, String type) {
    Optional<CellTests.Bound> low = bound(range.start(), type);
    Optional<CellTests.Bound> high = bound(range.end(), type);
    return low.isPresent() && high.isPresent()
        ? Optional.of(new CellTests.Range(low.get(), high.get()))
        : Optional.empty();
  }

  private static Optional<CellTests.Bound> bound(ConstRangeBoundary bound, String type) {
    return known(bound.value(), type)
        .map(value -> new CellTests.Bound(value, bound instanceof ClosedConstRangeBoundary));
  }

  /** What is compared with is known. */
  private static Optional<Object> known(Exp node, String type) {
    return constant(node, type).map(CellTests.Constant::value);
  }

  private static Optional<CellTests.Constant> constant(Exp node, String type) {
    if (node == ConstNull$.MODULE$) {
      return Optional.of(new CellTests.Constant(null));
    }
    return Optional.ofNullable(
            switch (type) {
              case "string" -> node instanceof ConstString text ? text.value() : null;
              case "number" -> number(node);
              case "date" -> node instanceof ConstDate day ? day.value() : null;
              case "boolean" -> node instanceof ConstBool flag ? flag.value() : null;
              default -> null;
            })
        .map(CellTests.Constant::new);
  }

  /** Null when it is none. */
  private static BigDecimal number(Exp node) {
    if (node instanceof ArithmeticNegation negative
        && negative.x() instanceof ConstNumber positive) {
      return DataTypes.exactly(positive.value().bigDecimal().negate());
    }
    return node instanceof ConstNumber number
        ? DataTypes.exactly(number.value().bigDecimal())
        : null;
  }
}
