package id.bangkom.imports;

import id.bangkom.audit.Act;
import id.bangkom.imports.KnownPeople.Directory;
import id.bangkom.imports.KnownPeople.Known;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.RatingTable;
import id.bangkom.workforce.RatingTable.OfYear;
import id.bangkom.workforce.YearlyRating;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ratings of a year's performance. */
@Component
class RatingImport implements TableImport {

  private static final String YEAR = "tahun";
  private static final String RATING = "nilai";

  /** Nobody who works today was rated before. */
  private static final int FIRST_YEAR = 1970;

  private final RatingTable ratings;
  private final KnownPeople people;
  private final Clock clock;

  RatingImport(RatingTable ratings, KnownPeople people, Clock clock) {
    this.ratings = ratings;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Act act() {
    return Act.RATINGS_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.required("nip"), Column.required(YEAR), Column.required(RATING));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    Directory directory = people.directory();
    Map<OfYear, BigDecimal> stored = ratings.all();
    Map<OfYear, Integer> rows = new HashMap<>();
    Map<OfYear, BigDecimal> added = new LinkedHashMap<>();
    Map<OfYear, BigDecimal> changed = new LinkedHashMap<>();
    results.each(
        table,
        progress,
        row -> {
          Known person = directory.of(row);
          OfYear key = new OfYear(person.id(), year(row));
          BigDecimal rating = rating(row);
          Integer other = rows.putIfAbsent(key, row.number());
          if (other != null) {
            throw new CellProblem(
                YEAR,
                "Nilai pegawai ini untuk tahun %d sudah ada di baris %d; hapus salah satunya."
                    .formatted(key.year(), other));
          }
          BigDecimal before = stored.get(key);
          RowStatus status =
              before == null
                  ? RowStatus.CREATED
                  : before.compareTo(rating) == 0 ? RowStatus.UNCHANGED : RowStatus.UPDATED;
          if (status != RowStatus.UNCHANGED) {
            person.refuseOwn("Nilai kinerja");
          }
          if (status == RowStatus.CREATED) {
            added.put(key, rating);
          } else if (status == RowStatus.UPDATED) {
            changed.put(key, rating);
          }
          results.take(row, status, null);
        });
    ratings.add(added);
    ratings.change(changed);
  }

  private int year(Row row) {
    int year = Row.required(YEAR, row.whole(YEAR));
    int latest = LocalDate.now(clock).getYear();
    if (year < FIRST_YEAR || year > latest) {
      throw new CellProblem(
          YEAR, "Kolom tahun harus dari %d sampai %d.".formatted(FIRST_YEAR, latest));
    }
    return year;
  }

  private static BigDecimal rating(Row row) {
    BigDecimal rating = Row.required(RATING, row.decimal(RATING, 2));
    if (rating.compareTo(YearlyRating.HIGHEST) > 0) {
      throw new CellProblem(
          RATING, "Kolom nilai paling tinggi %s.".formatted(YearlyRating.HIGHEST));
    }
    return rating;
  }
}
