package id.bangkom.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SpreadsheetsTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.required("nip"),
          Column.optional("nama"),
          Column.optional("tanggal"),
          Column.optional("jam"),
          Column.optional("jumlah"),
          Column.optional("ya"));

  private final Spreadsheets spreadsheets =
      new Spreadsheets(
          new SpreadsheetSettings(DataSize.ofMegabytes(1), 20, DataSize.ofMegabytes(2)));

  // ---- CSV

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nip,nama\n1,Budi\n",
        "nip;nama\n1;Budi\n",
        "\ufeffnip;nama\r\n1;Budi\r\n",
        " NIP , Nama \n1,\"Budi\"",
        "\"nip\";\"nama\"\n\"1\" ; \"Budi\"\n",
        "nip;nama;;\n1;Budi;;\n"
      })
  void csvIsReadWhateverASpreadsheetMadeOfIt(String csv) {
    Row row = csv(csv).rows().get(0);
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.identifier("nip", 20)).isEqualTo("1");
    assertThat(row.text("nama", 20)).isEqualTo("Budi");
    assertThat(row.text("tanggal", 20)).as("a column that is missing").isNull();
  }

  @Test
  void quotedTextMayHoldSeparatorsQuotesAndLines() {
    Table table = csv("nip,nama\n1,\"Budi, \"\"S.H.\"\"\nM.H.\"\n\n,\n2,Ani\n");
    assertThat(table.rows().get(0).text("nama", 50)).isEqualTo("Budi, \"S.H.\" M.H.");
    assertThat(table.rows()).extracting(Row::number).containsExactly(2, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nip,nama\n1,Budi\n2,\"Ani\n3,Cici", "nip,nama\n1,Budi\n2,\"Ani\" S\n"})
  void brokenQuotesAreRefusedNamingTheRow(String csv) {
    refused(() -> csv(csv), Refusal.Kind.MALFORMED, "Baris 3 ");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    refused(
        () -> read("nip,nama\n1,Andr\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)),
        Refusal.Kind.MALFORMED,
        "CSV UTF-8");
    refused(
        () -> read("nip,nama\n1,Budi\n".getBytes(StandardCharsets.UTF_16)),
        Refusal.Kind.MALFORMED,
        "CSV UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nip,alamat | Kolom \"alamat\" pada baris 1 tidak dikenal",
        "nip,nip | Kolom \"nip\" pada baris 1 ada dua kali",
        "nama | Kolom nip belum ada"
      })
  void otherColumnsAreRefusedNamingTheExpectedOnes(String header, String sentence) {
    refused(() -> csv(header + "\n1,2\n"), Refusal.Kind.MALFORMED, sentence);
    refused(() -> csv(header + "\n1,2\n"), Refusal.Kind.MALFORMED, "nip, nama, tanggal");
  }

  @Test
  void anEmptyFileIsRefused() {
    refused(() -> csv(""), Refusal.Kind.MALFORMED, "kosong");
    refused(() -> csv("\n ; \n"), Refusal.Kind.MALFORMED, "kosong");
    assertThat(csv("nip\n").rows()).isEmpty();
  }

  @Test
  void moreRowsThanTheSettingAreRefusedAndBlankOnesDoNotCount() {
    assertThat(csv("nip\n" + "\n1\n".repeat(20)).rows()).hasSize(20);
    refused(() -> csv("nip\n" + "1\n".repeat(21)), Refusal.Kind.RULE, "paling banyak berisi 20");
    refused(() -> csv("nip\n" + "\n".repeat(200)), Refusal.Kind.RULE, "terlalu banyak baris");
  }

  @Test
  void aFileLargerThanTheSettingIsRefusedAndNotReadToItsEnd() {
    byte[] large = new byte[1_000_000 + 100_000];
    Arrays.fill(large, (byte) 'a');
    refused(() -> read(large), Refusal.Kind.TOO_LARGE, "paling besar 1 MB");
    ByteArrayInputStream body = new ByteArrayInputStream(large);
    refused(() -> spreadsheets.take(body), Refusal.Kind.TOO_LARGE, "paling besar 1 MB");
    assertThat(body.available()).isPositive();
  }

  @Test
  void aRowThatIsWiderThanTheHeaderIsAProblemOfThatRow() {
    Table table = csv("nip,nama\n1,Budi,S.H.\n2,Ani,\n");
    problem(() -> table.rows().get(0).requireWidth(), null, "lebih banyak kolom");
    table.rows().get(1).requireWidth();
  }

  // ---- cells

  @ParameterizedTest
  @CsvSource({"2026-05-04, 2026-05-04", "04-05-2026, 2026-05-04", "29-02-2024, 2024-02-29"})
  void aDateIsWrittenInOneOfTwoWays(String text, LocalDate expected) {
    assertThat(cell("tanggal", text).date("tanggal")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4-5-2026",
        "2026-02-30",
        "31-04-2026",
        "2026/05/04",
        "05-2026",
        "46146",
        "+2026-05-04",
        "4 Mei 2026",
        "9999999-01-01"
      })
  void anotherDateIsRefusedWithTheExpectedForm(String text) {
    problem(() -> cell("tanggal", text).date("tanggal"), "tanggal", "tulis tanggal seperti");
  }

  @ParameterizedTest
  @CsvSource({"09:00, 09:00", "9.30, 09:30", "23:59, 23:59", "00:00, 00:00"})
  void aTimeHasHoursAndMinutes(String text, LocalTime expected) {
    assertThat(cell("jam", text).time("jam")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9", "09:60", "09:00:30", "pagi", "9:5"})
  void anotherTimeIsRefused(String text) {
    problem(() -> cell("jam", text).time("jam"), "jam", "jam seperti 09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2,85|2.85", "2.85|2.85", "3|3", "0|0", "3,100|3.1", "007|7"})
  void aDecimalHasAPointOrAComma(String text, BigDecimal expected) {
    assertThat(cell("jumlah", text).decimal("jumlah", 2)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "1e9",
        "-1",
        "+1",
        "1.000,5",
        "1,2,3",
        "Infinity",
        "0x10",
        "2,855",
        "1234567890",
        "=1+1",
        "١٢",
        "1 000",
        ",5",
        "1."
      })
  void anotherNumberIsRefused(String text) {
    problem(() -> cell("jumlah", text).decimal("jumlah", 2), "jumlah", "tulis bilangan");
  }

  @Test
  void truthIsYaOrTidak() {
    assertThat(cell("ya", "YA").yesOrNo("ya")).isTrue();
    assertThat(cell("ya", " Tidak ").yesOrNo("ya")).isFalse();
    problem(() -> cell("ya", "yes").yesOrNo("ya"), "ya", "ya atau tidak");
  }

  @Test
  void aChoiceIsACodeOrAnIndonesianName() {
    Choices<Integer> choices =
        Choices.of(List.of(1, 2), n -> "CODE_" + n, n -> "Nama " + n).or("lain", 2);
    for (String spelling : List.of("CODE_1", "code 1", "nama 1", "Nama_1")) {
      assertThat(cell("nama", spelling).choice("nama", choices)).isEqualTo(1);
    }
    assertThat(cell("nama", "LAIN").choice("nama", choices)).isEqualTo(2);
    problem(() -> cell("nama", "3").choice("nama", choices), "nama", "Nama 1 atau Nama 2");
  }

  @Test
  void aTextIsStrippedBoundedAndFreeOfControlCharacters() {
    assertThat(cell("nama", "\u00a0Budi \u200b").text("nama", 4)).isEqualTo("Budi");
    problem(() -> cell("nama", "Budiman").text("nama", 4), "nama", "paling panjang 4 karakter");
    problem(() -> cell("nama", "Bu\u0000di").text("nama", 9), "nama", "tidak terbaca");
    problem(() -> cell("nama", "Bu\u0007di").text("nama", 9), "nama", "tidak terbaca");
    problem(() -> cell("jam", "x").requiredText("nama", 9), "nama", "wajib diisi");
  }

  // ---- XLSX

  @Test
  void xlsxGivesWhatPeopleSeeInItsCells() {
    Table table =
        read(
            xlsx(
                sheet -> {
                  row(sheet, 0, "nip", "nama", "tanggal", "jam", "jumlah", "ya");
                  row(sheet, 2, "198503172010011001", "Budi", null, null, null, null);
                  sheet.value(2, 2, LocalDate.of(2026, 5, 4));
                  sheet.style(2, 2).format("dd/mm/yyyy").set();
                  sheet.value(2, 3, 0.375);
                  sheet.style(2, 3).format("h:mm").set();
                  sheet.value(2, 4, 2.85);
                  sheet.value(2, 5, true);
                  row(sheet, 4, "2", "=1+1", null, null, null, null);
                  sheet.value(4, 2, LocalDateTime.of(2026, 5, 4, 9, 30));
                  sheet.style(4, 2).format("yyyy-mm-dd hh:mm").set();
                  sheet.value(4, 4, 0.1 + 0.2);
                }));
    Row row = table.rows().get(0);
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.identifier("nip", 20)).isEqualTo("198503172010011001");
    assertThat(row.date("tanggal")).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(row.time("jam")).isEqualTo(LocalTime.of(9, 0));
    assertThat(row.decimal("jumlah", 2)).isEqualTo(new BigDecimal("2.85"));
    assertThat(row.yesOrNo("ya")).isTrue();
    Row other = table.rows().get(1);
    assertThat(other.number()).isEqualTo(5);
    assertThat(other.text("nama", 10)).isEqualTo("=1+1");
    assertThat(other.text("tanggal", 20)).isEqualTo("2026-05-04 09:30");
    problem(() -> other.date("tanggal"), "tanggal", "tulis tanggal");
  }

  @Test
  void aNipThatBecameANumberIsRefused() {
    Table table =
        read(
            xlsx(
                sheet -> {
                  row(sheet, 0, "nip", "nama");
                  sheet.value(1, 0, 198503172010011001L);
                  sheet.value(1, 1, 1001);
                }));
    Row row = table.rows().get(0);
    problem(() -> row.identifier("nip", 60), "nip", "sudah diubah menjadi angka");
    assertThat(row.text("nama", 10)).as("another number in a column of text").isEqualTo("1001");
  }

  @Test
  void aFormulaIsReadAsItsLastValue() {
    byte[] content =
        changed(
            xlsx(sheet -> row(sheet, 0, "nip", "nama", "jumlah")),
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replace(
                    "</sheetData>",
                    """
                    <row r="2"><c r="A2" t="str"><f>B2</f><v>007</v></c>\
                    <c r="B2" t="str"><f>"x"</f><v>Budi</v></c>\
                    <c r="C2"><f>1+1.85</f><v>2.8500000000000001</v></c></row></sheetData>"""));
    Row row = read(content).rows().get(0);
    assertThat(row.identifier("nip", 20)).isEqualTo("007");
    assertThat(row.text("nama", 20)).isEqualTo("Budi");
    assertThat(row.decimal("jumlah", 2)).isEqualByComparingTo("2.85");
  }

  @Test
  void theOldFormatOfSpreadsheetsIsRefused() {
    refused(
        () -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
        Refusal.Kind.UNSUPPORTED,
        "simpan ulang sebagai XLSX");
  }

  @Test
  void aBrokenArchiveIsRefused() {
    byte[] whole = xlsx(sheet -> row(sheet, 0, "nip"));
    refused(() -> read(Arrays.copyOf(whole, whole.length / 2)), Refusal.Kind.MALFORMED, "rusak");
    refused(() -> read(zip(Map.of("hello.txt", "hello"))), Refusal.Kind.MALFORMED, "rusak");
  }

  @Test
  void anArchiveThatUnpacksToMuchMoreIsRefused() {
    refused(
        () ->
            read(
                zip(
                    Map.of(
                        "xl/sharedStrings.xml",
                        "<sst>" + "<si><t>aaaaaaaaaa</t></si>".repeat(200_000) + "</sst>"))),
        Refusal.Kind.RULE,
        "terlalu besar setelah dibuka");
    refused(
        () -> read(zip(Map.of("xl/media/image.bin", "a".repeat(5_000_000)))),
        Refusal.Kind.RULE,
        "terlalu besar setelah dibuka");
  }

  @Test
  void entitiesAreRefused() {
    byte[] content =
        changed(
            xlsx(sheet -> row(sheet, 0, "nip")),
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet"));
    refused(() -> read(content), Refusal.Kind.MALFORMED, "rusak");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZZ9", "XFD1", "1", "A99999999", "a1"})
  void cellsFarOutAreRefusedBeforeRoomIsMadeForThem(String place) {
    byte[] content =
        changed(
            xlsx(sheet -> row(sheet, 0, "nip")),
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("r=\"A1\"", "r=\"" + place + "\""));
    assertThatThrownBy(() -> read(content)).isInstanceOf(Refusal.class);
  }

  @Test
  void aSheetOfBlankRowsEndsSomewhere() {
    byte[] content =
        changed(
            xlsx(sheet -> row(sheet, 0, "nip")),
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("</sheetData>", "<row/>".repeat(10_000) + "</sheetData>"));
    refused(() -> read(content), Refusal.Kind.RULE, "terlalu banyak baris");
  }

  // ---- out

  @Test
  void whatIsWrittenAsCsvIsReadAgainAndNoTextIsAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table("=HYPERLINK(\"x\")", "+1", "-1", "@SUM", "\tx").csv(out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeffnip;nama;jumlah").contains(";-2,85", "'+1", "'-1", "'@SUM");
    assertThat(read(out.toByteArray()).rows())
        .extracting(row -> row.text("nama", 50))
        .containsExactly("=HYPERLINK(\"x\")", "+1", "-1", "@SUM", "x");
  }

  @Test
  void whatIsWrittenAsXlsxIsReadAgainAsText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table("=1+1", "-1", "@SUM(A1)").xlsx(out, "Rekap");
    assertThat(read(out.toByteArray()).rows())
        .extracting(row -> row.text("nama", 50))
        .containsExactly("=1+1", "-1", "@SUM(A1)");
    assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  private static TableFile table(String... names) {
    return new TableFile(
        List.of("nip", "nama", "jumlah"),
        Arrays.stream(names)
            .map(name -> Arrays.asList("1", name, new BigDecimal("-2.85")))
            .toList());
  }

  // ---- what the tests are made of

  private Table csv(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Table read(byte[] content) {
    return spreadsheets.read(content, COLUMNS);
  }

  private static Row cell(String column, String text) {
    return new Row(2, Map.of(column, Cell.text(text)), List.of(text), false);
  }

  private static void refused(ThrowingCallable reading, Refusal.Kind kind, String sentence) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessageContaining(sentence);
  }

  private static void problem(ThrowingCallable reading, String column, String sentence) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            CellProblem.class, problem -> assertThat(problem.column()).isEqualTo(column))
        .hasMessageContaining(sentence);
  }

  private static void row(Worksheet sheet, int number, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] != null) {
        sheet.value(number, column, cells[column]);
      }
    }
  }

  private static byte[] xlsx(Consumer<Worksheet> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("Data"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] changed(byte[] xlsx, String part, Function<String, String> change) {
    Map<String, String> parts = parts(xlsx);
    parts.computeIfPresent(part, (name, xml) -> change.apply(xml));
    return zip(parts);
  }

  private static Map<String, String> parts(byte[] xlsx) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
