package id.bangkom.imports;

import id.bangkom.audit.Act;
import id.bangkom.imports.KnownPeople.Directory;
import id.bangkom.imports.KnownPeople.Known;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Certificates of coaches and mentors. One with the same number gets another last day. */
@Component
class CertificateImport implements TableImport {

  private static final String KIND = "jenis";
  private static final String NUMBER = "nomor";
  private static final String UNTIL = "berlaku_sampai";

  private static final Choices<String> KINDS =
      Choices.of(
          List.of("COACH", "MENTOR"),
          kind -> kind,
          kind -> kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));

  private final JdbcTemplate jdbc;
  private final KnownPeople people;
  private final PersonnelActs acts;

  CertificateImport(JdbcTemplate jdbc, KnownPeople people, PersonnelActs acts) {
    this.jdbc = jdbc;
    this.people = people;
    this.acts = acts;
  }

  @Override
  public Act act() {
    return Act.CERTIFICATES_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("nip"),
        Column.required(KIND),
        Column.required(NUMBER),
        Column.optional(UNTIL));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    Directory directory = people.directory();
    Map<Certificate, Stored> stored = stored();
    Map<Certificate, Integer> rows = new HashMap<>();
    List<Object[]> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    List<NewAct> done = new ArrayList<>();
    results.each(
        table,
        progress,
        row -> {
          Known person = directory.of(row);
          Certificate certificate =
              new Certificate(
                  person.id(),
                  Row.required(KIND, row.choice(KIND, KINDS)),
                  row.requiredText(NUMBER, 100));
          Stored before = stored.get(certificate);
          LocalDate until =
              table.has(UNTIL) ? row.date(UNTIL) : before == null ? null : before.until;
          Integer other = rows.putIfAbsent(certificate, row.number());
          if (other != null) {
            throw new CellProblem(
                NUMBER,
                "Sertifikat ini sudah ada di baris %d; hapus salah satunya.".formatted(other));
          }
          RowStatus status =
              before == null
                  ? RowStatus.CREATED
                  : Objects.equals(before.until, until) ? RowStatus.UNCHANGED : RowStatus.UPDATED;
          if (status != RowStatus.UNCHANGED) {
            person.refuseOwn("Sertifikat");
            done.add(
                new NewAct(
                    ActKind.CERTIFICATE,
                    person.login(),
                    "%s No. %s".formatted(certificate.kind, certificate.number)));
          }
          if (status == RowStatus.CREATED) {
            added.add(
                new Object[] {certificate.employeeId, certificate.kind, certificate.number, until});
          } else if (status == RowStatus.UPDATED) {
            changed.add(new Object[] {until, before.id});
          }
          results.take(row, status, null);
        });
    jdbc.batchUpdate(
        "insert into certificate (employee_id, kind, number, valid_until) values (?, ?, ?, ?)",
        added);
    jdbc.batchUpdate("update certificate set valid_until = ? where id = ?", changed);
    acts.recordAll(done, table.source());
  }

  private Map<Certificate, Stored> stored() {
    Map<Certificate, Stored> stored = new HashMap<>();
    jdbc.query(
        "select id, employee_id, kind, number, valid_until from certificate",
        row -> {
          stored.put(
              new Certificate(
                  row.getLong("employee_id"), row.getString("kind"), row.getString("number")),
              new Stored(row.getLong("id"), row.getObject("valid_until", LocalDate.class)));
        });
    return stored;
  }

  private record Certificate(long employeeId, String kind, String number) {}

  private record Stored(long id, LocalDate until) {}
}
