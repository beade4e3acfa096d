package id.bangkom.jp;

import id.bangkom.rules.CellWords;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableContract;
import id.bangkom.rules.WrittenRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What counting JP demands of the rows of its tables, and how it reads them. */
public final class JpContract implements TableContract {

  private static final Set<String> MAY_BE_EMPTY =
      Set.of("usualMinutes", "limit", "period", "capGroup", "appliesTo", "minimumJp", "maximumJp");

  @Override
  public boolean covers(String decision) {
    return JpRules.decidesJp(decision);
  }

  @Override
  public void read(DecidedRow row) {
    if (!JpRules.decidesCredits(row.decision())) {
      row.optionalDecimal("minimumJp");
      row.optionalDecimal("maximumJp");
    } else if (row.outputs().containsKey("capKind")) {
      Cap.of(row);
    } else {
      Conversion.of(row);
    }
  }

  @Override
  public boolean mayBeEmpty(String output) {
    return MAY_BE_EMPTY.contains(output);
  }

  @Override
  public List<Finding> check(WrittenRow row) {
    return switch (row.decision()) {
      case JpRules.CAP -> ofCap(row);
      case JpRules.CONVERSION ->
          wholeNumber(row, "usualMinutes", "lama lazim satu sesi harus bilangan bulat.");
      default -> ofTarget(row);
    };
  }

  private static List<Finding> ofCap(WrittenRow row) {
    String kind = row.text("capKind").orElse("");
    if (kind.equals("NONE")) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(missing(row, "limit"));
    findings.addAll(missing(row, "period"));
    findings.addAll(missing(row, "capGroup"));
    if (kind.equals("JP")) {
      findings.addAll(missing(row, "appliesTo"));
    }
    if (kind.equals("COUNT")) {
      findings.addAll(wholeNumber(row, "limit", "batas berapa kali harus bilangan bulat."));
    }
    if (row.text("period").filter("MONTH"::equals).isPresent()) {
      findings.addAll(brokenMonths(row));
    }
    return findings;
  }

  private static List<Finding> missing(WrittenRow row, String output) {
    return row.has(output)
        ? List.of()
        : List.of(row.finding(output, "wajib diisi bila kegiatan dibatasi."));
  }

  private static List<Finding> wholeNumber(WrittenRow row, String output, String sentence) {
    return row.hasDecimals(output) ? List.of(row.finding(output, sentence)) : List.of();
  }

  /** A month has one cap: two rows that share it could not be told which of them holds. */
  private static List<Finding> brokenMonths(WrittenRow row) {
    List<Finding> findings = new ArrayList<>();
    for (WrittenRow.Days days : row.periods("onDate")) {
      days.begins()
          .filter(first -> first.day().getDayOfMonth() != 1)
          .map(
              first ->
                  "batas bulanan mulai berlaku pada tanggal 1, bukan %s."
                      .formatted(CellWords.day(first.written())))
          .ifPresent(sentence -> findings.add(row.ofFirstDay("onDate", sentence)));
      days.isOver()
          .filter(after -> after.day().getDayOfMonth() != 1)
          .map(
              after ->
                  "batas bulanan berakhir pada hari terakhir bulan, bukan %s."
                      .formatted(CellWords.day(after.written())))
          .ifPresent(sentence -> findings.add(row.ofLastDay("onDate", sentence)));
    }
    return findings;
  }

  private static List<Finding> ofTarget(WrittenRow row) {
    Optional<BigDecimal> minimum = row.number("minimumJp");
    Optional<BigDecimal> maximum = row.number("maximumJp");
    return minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0
        ? List.of(row.finding("minimumJp", "JP paling sedikit melebihi JP paling banyak."))
        : List.of();
  }
}
