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
import id.bangkom.workforce.CertificateTable;
import id.bangkom.workforce.CertificateTable.Certificate;
import id.bangkom.workforce.CertificateTable.Kept;
import id.bangkom.workforce.CertificateTable.NewCertificate;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  private final CertificateTable certificates;
  private final KnownPeople people;
  private final PersonnelActs acts;

  CertificateImport(CertificateTable certificates, KnownPeople people, PersonnelActs acts) {
    this.certificates = certificates;
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
    Map<Certificate, Kept> stored = certificates.all();
    Map<Certificate, Integer> rows = new HashMap<>();
    List<NewCertificate> added = new ArrayList<>();
    List<Kept> changed = new ArrayList<>();
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
          Kept before = stored.get(certificate);
          LocalDate until =
              table.has(UNTIL) ? row.date(UNTIL) : before == null ? null : before.until();
          Integer other = rows.putIfAbsent(certificate, row.number());
          if (other != null) {
            throw new CellProblem(
                NUMBER,
                "Sertifikat ini sudah ada di baris %d; hapus salah satunya.".formatted(other));
          }
          RowStatus status =
              before == null
                  ? RowStatus.CREATED
                  : Objects.equals(before.until(), until) ? RowStatus.UNCHANGED : RowStatus.UPDATED;
          if (status != RowStatus.UNCHANGED) {
            person.refuseOwn("Sertifikat");
            done.add(
                new NewAct(
                    ActKind.CERTIFICATE,
                    person.login(),
                    "%s No. %s".formatted(certificate.kind(), certificate.number())));
          }
          if (status == RowStatus.CREATED) {
            added.add(new NewCertificate(certificate, until));
          } else if (status == RowStatus.UPDATED) {
            changed.add(new Kept(before.id(), until));
          }
          results.take(row, status, null);
        });
    certificates.add(added);
    certificates.prolong(changed);
    acts.recordAll(done, table.source());
  }
}
