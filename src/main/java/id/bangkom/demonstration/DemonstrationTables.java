package id.bangkom.demonstration;

import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Spreadsheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The tables of the demonstration, which are packaged. What depends on today is written there as
 * {@code {date P2Y}}, a day as far from it as that period says, or {@code {year -1}}.
 */
@Component
@Profile("demo")
class DemonstrationTables {

  private static final Pattern FROM_TODAY = Pattern.compile("\\{(date|year) ([^}]*)}");

  private final Spreadsheets spreadsheets;
  private final Clock clock;

  DemonstrationTables(Spreadsheets spreadsheets, Clock clock) {
    this.spreadsheets = spreadsheets;
    this.clock = clock;
  }

  /** A table as it is today, as a CSV file. */
  byte[] file(String name) {
    try (InputStream file =
        new ClassPathResource("demonstration/" + name + ".csv").getInputStream()) {
      String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return FROM_TODAY.matcher(table).replaceAll(this::day).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String day(MatchResult from) {
    LocalDate today = LocalDate.now(clock);
    return from.group(1).equals("date")
        ? today.plus(Period.parse(from.group(2))).toString()
        : String.valueOf(today.getYear() + Integer.parseInt(from.group(2)));
  }

  /**
   * The rows of a table.
   *
   * @param columns all that it has
   */
  List<Row> rows(String name, List<String> columns) {
    return spreadsheets.read(file(name), columns.stream().map(Column::required).toList()).rows();
  }
}
