package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.audit.Act;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Reception;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmployeeTable.Numbers;
import id.bangkom.workforce.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Activities whose evidence was verified by the one who imports them: they are certified at once,
 * and what is in the ledger already is not recorded again. One file is one event: its order of rows
 * is the order of recording, and caps are applied when all of them are in.
 */
@Component
class ActivityImport implements TableImport {

  private static final String NIP = "nip";
  private static final String TRACK = "jenis";
  private static final String SCOPE = "cakupan";
  private static final String DATE = "tanggal";
  private static final String END_DATE = "tanggal_selesai";
  private static final String START = "jam_mulai";
  private static final String QUANTITY = "jumlah";
  private static final String TITLE = "nama_kegiatan";
  private static final String ORGANISER = "penyelenggara";
  private static final String EVIDENCE = "nomor_bukti";

  private static final String SOURCE = "IMPORT";

  private static final Choices<Track> TRACKS =
      Choices.of(Arrays.asList(Track.values()), Enum::name, Track::label);
  private static final Choices<Scope> SCOPES =
      Choices.of(Arrays.asList(Scope.values()), Enum::name, Scope::label);

  private static final int DECIMALS = 2;
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_EVIDENCE = 100;

  /** Which column holds what the ledger calls otherwise. */
  private static final Map<String, String> COLUMN_OF =
      Map.of(
          "date", DATE,
          "endDate", END_DATE,
          "quantity", QUANTITY,
          "title", TITLE,
          "organiser", ORGANISER,
          "evidenceNumber", EVIDENCE);

  private final JpLedger ledger;
  private final EmployeeTable employees;
  private final CurrentUser currentUser;
  private final Standing standing;

  ActivityImport(
      JpLedger ledger, EmployeeTable employees, CurrentUser currentUser, Standing standing) {
    this.ledger = ledger;
    this.employees = employees;
    this.currentUser = currentUser;
    this.standing = standing;
  }

  @Override
  public Act act() {
    return Act.ACTIVITIES_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(NIP),
        Column.required(TRACK),
        Column.required(SCOPE),
        Column.required(DATE),
        Column.optional(END_DATE),
        Column.optional(START),
        Column.required(QUANTITY),
        Column.required(TITLE),
        Column.optional(ORGANISER),
        Column.optional(EVIDENCE));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    progress.phase("Memeriksa baris", table.rows().size());
    Map<String, Numbers> people =
        employees.numbers().stream().collect(Collectors.toMap(Numbers::nip, one -> one));
    Predicate<String> secondPerson = standing.secondPersonOf(currentUser.login());
    List<Row> rows = new ArrayList<>();
    List<NewActivity> facts = new ArrayList<>();
    for (Row row : table.rows()) {
      try {
        facts.add(fact(row, people, secondPerson));
        rows.add(row);
      } catch (CellProblem problem) {
        results.reject(row, problem);
      }
    }
    progress.phase("Menghitung JP", 0);
    List<Reception> receptions = ledger.recordAll(facts);
    for (int i = 0; i < rows.size(); i++) {
      keep(rows.get(i), receptions.get(i), results);
    }
  }

  private NewActivity fact(Row row, Map<String, Numbers> people, Predicate<String> secondPerson) {
    row.requireWidth();
    String nip = Row.required(NIP, Cells.nip(row, NIP));
    Numbers person = people.get(nip);
    if (person == null) {
      throw new CellProblem(
          NIP,
          "NIP %s tidak dikenal; periksa penulisannya, atau impor data pegawainya lebih dahulu."
              .formatted(nip));
    }
    if (person.login().equals(currentUser.login())) {
      throw new CellProblem(
          NIP,
          "Kegiatan sendiri tidak boleh dicatat sendiri; mintalah administrator aturan lain"
              + " mengimpornya.");
    }
    if (!secondPerson.test(person.login())) {
      throw new CellProblem(
          NIP,
          "Pegawai ini mencatat atau mengubah akun Anda dan hal itu belum dikonfirmasi administrator"
              + " lain; mintalah administrator aturan lain mengimpor kegiatannya.");
    }
    return new NewActivity(
        person.id(),
        Row.required(TRACK, row.choice(TRACK, TRACKS)),
        Row.required(SCOPE, row.choice(SCOPE, SCOPES)),
        Row.required(DATE, row.date(DATE)),
        row.date(END_DATE),
        row.time(START),
        Row.required(QUANTITY, row.decimal(QUANTITY, DECIMALS)),
        row.requiredText(TITLE, LONGEST_TEXT),
        row.text(ORGANISER, LONGEST_TEXT),
        row.text(EVIDENCE, LONGEST_EVIDENCE),
        SOURCE);
  }

  private static void keep(Row row, Reception reception, RowResults results) {
    if (reception instanceof Reception.Accepted accepted) {
      results.take(row, RowStatus.ACCEPTED, accepted.activityId(), null);
    } else if (reception instanceof Reception.Duplicate duplicate) {
      results.take(
          row,
          RowStatus.DUPLICATE,
          duplicate.activityId(),
          duplicate.voided()
              ? "Kegiatan yang sama persis pernah dicatat lalu dibatalkan; bila memang benar, ubah"
                  + " nama kegiatan atau nomor buktinya agar tercatat lagi."
              : "Kegiatan yang sama persis sudah tercatat; baris ini tidak dicatat lagi.");
    } else if (reception instanceof Reception.Refused refused) {
      results.reject(
          row, refused.why().field().map(COLUMN_OF::get).orElse(null), refused.why().getMessage());
    }
  }
}
