package id.bangkom.imports;

import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.EmploymentType;
import id.bangkom.workforce.Nip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one row says of a person.
 *
 * @param formerNip by which the person was called, or null
 * @param supervisorNip null for nobody, or where the table does not say
 * @param email null for none, or where the table does not say
 * @param hasEmail whether the table says
 */
record EmployeeLine(
    Row row,
    String nip,
    String formerNip,
    String name,
    EmploymentType type,
    String post,
    long unitId,
    String supervisorNip,
    String email,
    boolean hasEmail) {

  static final String NIP = "nip";
  static final String FORMER_NIP = "nip_lama";
  static final String SUPERVISOR = "nip_atasan";
  private static final String NAME = "nama";
  private static final String TYPE = "jenis_pegawai";
  private static final String POST = "jabatan";
  private static final String UNIT = "kode_unit";
  private static final String EMAIL = "email";

  static final List<Column> COLUMNS =
      List.of(
          Column.required(NIP),
          Column.optional(FORMER_NIP),
          Column.required(NAME),
          Column.required(TYPE),
          Column.required(POST),
          Column.required(UNIT),
          Column.optional(SUPERVISOR),
          Column.optional(EMAIL));

  private static final Choices<EmploymentType> TYPES =
      Choices.of(Arrays.asList(EmploymentType.values()), Enum::name, Enum::name);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

  /**
   * @param unitIds by code
   * @throws CellProblem for what cannot be read, the first from the left
   */
  static EmployeeLine read(Row row, Table table, Map<String, Long> unitIds) {
    String number = Row.required(NIP, row.identifier(NIP, 60));
    EmploymentType type = Row.required(TYPE, row.choice(TYPE, TYPES));
    String nip = Cells.in(NIP, () -> Nip.parse(number, type)).digits();
    String formerNip = Cells.nip(row, FORMER_NIP);
    String name = row.requiredText(NAME, 200);
    String post = row.requiredText(POST, 200);
    long unitId = unit(row, unitIds);
    String supervisorNip = Cells.nip(row, SUPERVISOR);
    return new EmployeeLine(
        row, nip, formerNip, name, type, post, unitId, supervisorNip, email(row), table.has(EMAIL));
  }

  private static long unit(Row row, Map<String, Long> unitIds) {
    String code = row.requiredText(UNIT, 40);
    Long id = unitIds.get(code);
    if (id == null) {
      throw new CellProblem(
          UNIT,
          "Unit kerja %s tidak dikenal; impor unitnya lebih dahulu atau periksa kodenya."
              .formatted(code));
    }
    return id;
  }

  private static String email(Row row) {
    String email = row.text(EMAIL, 200);
    if (email != null && !ADDRESS.matcher(email).matches()) {
      throw new CellProblem(
          EMAIL,
          "Kolom email berisi alamat yang tidak terbaca; tulis seperti nama@instansi.go.id.");
    }
    return email;
  }
}
