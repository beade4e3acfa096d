package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Row;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmployeeTable.Numbers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everybody by NIP, for tables that say something about people who are there already. */
@Component
class KnownPeople {

  private static final String NIP = "nip";

  private final EmployeeTable employees;
  private final CurrentUser currentUser;

  KnownPeople(EmployeeTable employees, CurrentUser currentUser) {
    this.employees = employees;
    this.currentUser = currentUser;
  }

  /** Read once for a whole file. */
  Directory directory() {
    Map<String, Known> byNip = new HashMap<>();
    String own = currentUser.find().orElse(null);
    for (Numbers one : employees.numbers()) {
      byNip.put(one.nip(), new Known(one.id(), one.login(), one.login().equals(own)));
    }
    return new Directory(byNip);
  }

  /**
   * @param oneself whether it is the one who imports
   */
  record Known(long id, String login, boolean oneself) {

    /**
     * @throws CellProblem when a row changes something of the one who imports
     */
    void refuseOwn(String what) {
      if (oneself) {
        throw new CellProblem(
            NIP,
            "%s Anda sendiri diubah oleh administrator aturan lain; mintalah ia mengimpor baris ini."
                .formatted(what));
      }
    }
  }

  record Directory(Map<String, Known> byNip) {

    Known of(Row row) {
      String nip = Row.required(NIP, Cells.nip(row, NIP));
      Known known = byNip.get(nip);
      if (known == null) {
        throw new CellProblem(
            NIP,
            "NIP %s tidak dikenal; impor pegawainya lebih dahulu atau periksa penulisannya."
                .formatted(nip));
      }
      return known;
    }
  }
}
