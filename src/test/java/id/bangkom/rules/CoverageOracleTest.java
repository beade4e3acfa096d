package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PackagedDmn;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.feel.runtime.Range.RangeBoundary;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;

/**
 * Gaps and overlaps as another engine's table analysis sees them: it computes with ranges, ours
 * looks at one value of each piece, and both must come to the same.
 */
@Tag("drill")
class CoverageOracleTest {

  private static final DMNValidator ORACLE = DMNValidatorFactory.newValidator();

  /** The first day of every packaged table. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);

  private static final Map<String, Set<String>> UNDECIDED = new HashMap<>();

  private static final int RANDOM_TABLES = 15;

  /** Without development-method, whose unknown ratings (null) the oracle cannot read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jp-conversion",
        "jp-cap",
        "jp-target",
        "gap-size",
        "guide-eligibility",
        "rating-category",
        "programme-outcome"
      })
  void bothFindNothingInAPackagedTable(String decision) {
    String dmn = PackagedDmn.of(decision);
    Coverage ours = coverage(decision, dmn);
    assertThat(ours.overlaps()).isEmpty();
    assertThat(ours.gaps()).isEmpty();
    agree(decision, dmn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gap-size:duplicate-rows",
        "jp-target:overlap-of-dates",
        "jp-target:overlap-of-one-day",
        "jp-target:overlap-by-an-empty-cell",
        "rating-category:overlap-of-numbers",
        "jp-target:gap-between-dates",
        "rating-category:gap-between-numbers",
        "rating-category:row-missing",
        "jp-target:row-begins-later",
        "jp-cap:row-ended"
      })
  void bothFindTheSameInABrokenTable(String broken) throws IOException {
    String[] names = broken.split(":");
    try (InputStream dmn = getClass().getResourceAsStream("/broken-tables/" + names[1] + ".dmn")) {
      agree(names[0], new String(dmn.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("randomTables")
  void bothFindTheSameInAnyTableOfPeriods(String dmn) {
    agree("jp-target", dmn);
  }

  static Stream<String> randomTables() {
    Random random = new Random(5);
    String packaged = PackagedDmn.of("jp-target");
    return Stream.generate(() -> WrittenTable.withRows(packaged, randomRows(random)))
        .limit(RANDOM_TABLES);
  }

  /**
   * A row for each of both, as the oracle overlooks gaps of the last value of a list when that
   * stands in no row alone.
   */
  private static List<TableRow> randomRows(Random random) {
    return IntStream.range(0, 2 + random.nextInt(5))
        .mapToObj(
            number ->
                new TableRow(
                    "row_" + number,
                    "Uji",
                    List.of(
                        type(number, random),
                        randomPeriod(random),
                        "20",
                        "",
                        "\"Uji\"",
                        "\"UNCONFIRMED\"")))
        .toList();
  }

  private static String type(int row, Random random) {
    List<String> types = List.of("\"PNS\"", "\"PPPK\"", "\"PNS\",\"PPPK\"", "", "not(\"PNS\")");
    return types.get(row < 2 ? row : random.nextInt(types.size()));
  }

  private static String randomPeriod(Random random) {
    LocalDate first = FIRST_DAY.plusDays(random.nextInt(8));
    LocalDate last = first.plusDays(random.nextInt(8));
    return switch (random.nextInt(5)) {
      case 0 -> ">= %s".formatted(date(first));
      case 1 -> "> %s".formatted(date(first));
      case 2 -> "(%s..%s)".formatted(date(first), date(last.plusDays(2)));
      default -> "[%s..%s]".formatted(date(first), date(last));
    };
  }

  private static String date(LocalDate day) {
    return "date(\"%s\")".formatted(day);
  }

  private static Coverage coverage(String decision, String dmn) {
    return Coverage.of(
        WrittenTable.read(dmn), WrittenTable.read(PackagedDmn.of(decision)), new Steps());
  }

  private static void agree(String decision, String dmn) {
    WrittenTable table = WrittenTable.read(dmn);
    Coverage ours = coverage(decision, dmn);
    DTAnalysis theirs = analysis(dmn);
    assertThat(ours.overlaps())
        .extracting(
            overlap ->
                table.rows().indexOf(overlap.first())
                    + 1
                    + "+"
                    + (table.rows().indexOf(overlap.second()) + 1))
        .as("overlaps")
        .isSubsetOf(pairs(theirs));
    assertThat(ours.overlaps().isEmpty()).isEqualTo(theirs.getOverlaps().isEmpty());

    // What nobody ever decided is no gap of a new table.
    Set<String> before =
        UNDECIDED.computeIfAbsent(
            decision,
            key ->
                analysis(PackagedDmn.of(key)).getGaps().stream()
                    .map(Hyperrectangle::toString)
                    .collect(Collectors.toSet()));
    List<Hyperrectangle> gaps =
        theirs.getGaps().stream().filter(gap -> !before.contains(gap.toString())).toList();
    List<List<Object>> found = ours.gaps().stream().map(gap -> values(table, gap)).toList();
    assertThat(found)
        .allSatisfy(
            values -> assertThat(gaps).as("%s", values).anyMatch(gap -> holds(gap, values)));
    assertThat(gaps)
        .allSatisfy(gap -> assertThat(found).as("%s", gap).anyMatch(values -> holds(gap, values)));
  }

  /** Ours names two rows where three hold, theirs all of them. */
  private static Set<String> pairs(DTAnalysis analysis) {
    Set<String> pairs = new TreeSet<>();
    analysis
        .getOverlaps()
        .forEach(
            overlap -> {
              List<Integer> rules =
                  overlap.getRules().stream().sorted(Comparator.naturalOrder()).toList();
              for (int one : rules) {
                rules.stream().filter(o -> o > one).forEach(other -> pairs.add(one + "+" + other));
              }
            });
    return pairs;
  }

  /** The inputs of a gap on its first day, in the order of the columns. */
  private static List<Object> values(WrittenTable table, Coverage.Gap gap) {
    List<Object> values = new ArrayList<>();
    table
        .columns()
        .subList(0, table.inputs())
        .forEach(
            column ->
                values.add(
                    column.type().equals("date")
                        ? gap.where().from()
                        : gap.where().inputs().get(column.expression())));
    return values;
  }

  /** Edges that are left out hold for everything. */
  private static boolean holds(Hyperrectangle gap, List<Object> values) {
    return IntStream.range(0, gap.getEdges().size())
        .allMatch(i -> contains(gap.getEdges().get(i), values.get(i)));
  }

  private static boolean contains(Interval edge, Object value) {
    int low = compare(edge.getLowerBound(), value);
    int high = compare(edge.getUpperBound(), value);
    return (low < 0 || low == 0 && closed(edge.getLowerBound()))
        && (high > 0 || high == 0 && closed(edge.getUpperBound()));
  }

  @SuppressWarnings("unchecked")
  private static int compare(Bound<?> bound, Object value) {
    if (bound.getValue() == Interval.NEG_INF) {
      return -1;
    }
    if (bound.getValue() == Interval.POS_INF) {
      return 1;
    }
    return ((Comparable<Object>) (Comparable<?>) bound.getValue()).compareTo(value);
  }

  private static boolean closed(Bound<?> bound) {
    return bound.getBoundaryType() == RangeBoundary.CLOSED;
  }

  /** The oracle wants every cell to say something. */
  private static DTAnalysis analysis(String dmn) {
    String said =
        dmn.replaceAll("(?s)(<inputEntry[^>]*>\\s*<text>)\\s*(</text>)", "$1-$2")
            .replaceAll("(?s)(<inputEntry[^>]*>\\s*)<text\\s*/>", "$1<text>-</text>")
            .replaceAll("(?s)(<outputEntry[^>]*>\\s*<text>)\\s*(</text>)", "$1null$2")
            .replaceAll("(?s)(<outputEntry[^>]*>\\s*)<text\\s*/>", "$1<text>null</text>");
    List<DMNMessage> messages =
        ORACLE.validate(new StringReader(said), DMNValidator.Validation.ANALYZE_DECISION_TABLE);
    DTAnalysis analysis =
        messages.stream()
            .filter(DMNDTAnalysisMessage.class::isInstance)
            .map(message -> ((DMNDTAnalysisMessage) message).getAnalysis())
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        messages.stream()
                            .map(DMNMessage::getText)
                            .collect(Collectors.joining("\n"))));
    assertThat(analysis.isError()).isFalse();
    return analysis;
  }
}
