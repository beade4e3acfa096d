package id.bangkom.imports;

import id.bangkom.spreadsheet.CellProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what the rows of a file of people mean: who each is about, who stands above whom then,
 * and which are refused with which sentence. It reads and writes nothing.
 */
final class PeopleSettlement {

  private final KnownOffice office;
  private final String ownLogin;
  private final List<NamedPerson> named = new ArrayList<>();
  private final Map<String, Integer> rowOfNip = new HashMap<>();

  /**
   * @param ownLogin of who imports; null for nobody
   */
  PeopleSettlement(KnownOffice office, String ownLogin) {
    this.office = office;
    this.ownLogin = ownLogin;
  }

  /**
   * Takes the next row.
   *
   * @throws CellProblem when it is about somebody whom another row is about, or about nobody that
   *     it can be about
   */
  void add(EmployeeLine line) {
    Integer other = rowOfNip.putIfAbsent(line.nip(), line.row().number());
    if (other != null) {
      throw new CellProblem(
          EmployeeLine.NIP,
          "NIP %s sudah ada di baris %d; hapus salah satunya.".formatted(line.nip(), other));
    }
    NamedPerson person = identify(line);
    person.says(line);
    named.add(person);
  }

  /** Who a row is about: by the number, by the former number, or somebody new. */
  private NamedPerson identify(EmployeeLine line) {
    NamedPerson known = office.byNip(line.nip());
    if (known == null && office.presentNip(line.nip()) != null) {
      throw new CellProblem(
          EmployeeLine.NIP,
          "NIP %s adalah nomor lama dari pegawai dengan NIP %s; tulis nomor yang sekarang."
              .formatted(line.nip(), office.presentNip(line.nip())));
    }
    if (line.formerNip() != null && !line.formerNip().equals(line.nip())) {
      known = knownByEither(line, known, office.byNip(line.formerNip()));
    }
    NamedPerson person = known == null ? NamedPerson.newcomer() : known;
    if (person.line() != null) {
      throw new CellProblem(
          EmployeeLine.NIP,
          "Pegawai ini sudah ada di baris %d; hapus salah satunya."
              .formatted(person.line().row().number()));
    }
    if (person.isNew() && office.isLogin(line.nip())) {
      throw new CellProblem(
          EmployeeLine.NIP,
          "NIP %s adalah nama pengguna pegawai lain; hubungi administrator sistem."
              .formatted(line.nip()));
    }
    return person;
  }

  private static NamedPerson knownByEither(
      EmployeeLine line, NamedPerson present, NamedPerson former) {
    if (present != null && former != null) {
      throw new CellProblem(
          EmployeeLine.FORMER_NIP,
          "NIP %s dan %s dimiliki dua pegawai yang berbeda; periksa nip dan nip_lama."
              .formatted(line.nip(), line.formerNip()));
    }
    if (present == null && former == null) {
      throw new CellProblem(
          EmployeeLine.FORMER_NIP,
          "NIP lama %s tidak dikenal; kosongkan kolom ini untuk pegawai baru."
              .formatted(line.formerNip()));
    }
    return present == null ? former : present;
  }

  /**
   * Rejects rows until those that are left fit together.
   *
   * @param saysSupervisors whether the table has that column
   * @return those whose rows are left, in the order of the file
   */
  List<NamedPerson> settle(boolean saysSupervisors, RowResults results) {
    boolean settled = false;
    while (!settled) {
      Map<NamedPerson, CellProblem> refused = refused(saysSupervisors);
      if (refused.isEmpty()) {
        refused.putAll(circles());
      }
      refused.forEach(
          (person, problem) -> {
            results.reject(person.line().row(), problem);
            person.dropLine();
          });
      settled = refused.isEmpty();
    }
    return named.stream().filter(person -> person.line() != null).toList();
  }

  private Map<NamedPerson, CellProblem> refused(boolean saysSupervisors) {
    Map<String, NamedPerson> byNip = numbers();
    Map<NamedPerson, CellProblem> refused = new LinkedHashMap<>();
    for (NamedPerson person : named) {
      if (person.line() == null) {
        continue;
      }
      try {
        person.isSupervisedBy(
            saysSupervisors ? supervisor(person.line(), byNip) : supervisorBefore(person));
        refuseOwnAffair(person);
      } catch (CellProblem problem) {
        refused.put(person, problem);
      }
    }
    return refused;
  }

  /** Everybody by the number they will have. */
  private Map<String, NamedPerson> numbers() {
    Map<String, NamedPerson> byNip = new HashMap<>();
    for (NamedPerson person : office.people()) {
      if (person.line() == null) {
        byNip.put(person.before().nip(), person);
      }
    }
    for (NamedPerson person : named) {
      if (person.line() != null) {
        byNip.put(person.line().nip(), person);
      }
    }
    return byNip;
  }

  private NamedPerson supervisorBefore(NamedPerson person) {
    return person.isNew() || person.before().supervisorId() == null
        ? null
        : office.byId(person.before().supervisorId());
  }

  private NamedPerson supervisor(EmployeeLine line, Map<String, NamedPerson> byNip) {
    if (line.supervisorNip() == null) {
      return null;
    }
    NamedPerson supervisor = byNip.get(line.supervisorNip());
    if (supervisor == null) {
      // The file may still call by the former number whom it renumbers itself.
      supervisor = office.byNip(line.supervisorNip());
    }
    if (supervisor == null) {
      throw new CellProblem(
          EmployeeLine.SUPERVISOR,
          "Atasan dengan NIP %s tidak dikenal, atau barisnya di berkas ini ditolak; periksa nip_atasan."
              .formatted(line.supervisorNip()));
    }
    return supervisor;
  }

  private void refuseOwnAffair(NamedPerson person) {
    if (person.login().equals(ownLogin) && (person.isNew() || person.changes())) {
      throw new CellProblem(
          null,
          "Data Anda sendiri diubah oleh administrator aturan lain; mintalah ia mengimpor baris"
              + " ini.");
    }
    NamedPerson supervisor = person.supervisor();
    if (supervisor != null
        && !supervisor.isNew()
        && supervisor.login().equals(ownLogin)
        && person.changesSupervisor()) {
      throw new CellProblem(
          EmployeeLine.SUPERVISOR,
          "Anda tidak dapat menetapkan diri sendiri sebagai atasan; mintalah administrator aturan"
              + " lain mengimpor baris ini.");
    }
  }

  private Map<NamedPerson, CellProblem> circles() {
    Map<NamedPerson, CellProblem> refused = new LinkedHashMap<>();
    for (NamedPerson person : Circles.find(named, one -> one.above(office))) {
      if (person.line() != null && person.changesSupervisor()) {
        refused.put(
            person,
            new CellProblem(
                EmployeeLine.SUPERVISOR,
                "%s akan menjadi atasan bagi dirinya sendiri, langsung atau lewat bawahannya; periksa nip_atasan."
                    .formatted(person.line().name())));
      }
    }
    return refused;
  }

  /** Those who stand higher come first, so that on the way nobody stands above oneself. */
  List<NamedPerson> fromAbove(List<NamedPerson> people) {
    Set<NamedPerson> waiting = new HashSet<>(people);
    List<NamedPerson> ordered = new ArrayList<>();
    for (NamedPerson person : people) {
      Deque<NamedPerson> way = new ArrayDeque<>();
      Set<NamedPerson> seen = new HashSet<>();
      for (NamedPerson at = person; at != null && seen.add(at); at = at.above(office)) {
        if (waiting.contains(at)) {
          way.push(at);
        }
      }
      way.forEach(
          at -> {
            if (waiting.remove(at)) {
              ordered.add(at);
            }
          });
    }
    return ordered;
  }
}
