package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.EmployeeTable.Numbers;
import id.bangkom.workforce.UnitTable.Kept;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one row says of a unit.
 *
 * @param before the unit as it is; null for a new one
 * @param now as it will be
 * @param headLogin of the head whom the row names and who is known; else null
 * @param remark for the one who imports; null when there is nothing to say
 */
record UnitLine(Row row, Kept before, Kept now, String headLogin, String remark) {

  static final String CODE = "kode_unit";
  static final String PARENT = "kode_unit_induk";
  private static final String NAME = "nama_unit";
  private static final String OFFICE = "perangkat_daerah";
  private static final String HEAD = "nip_kepala";

  static final List<Column> COLUMNS =
      List.of(
          Column.required(CODE),
          Column.required(NAME),
          Column.optional(PARENT),
          Column.optional(OFFICE),
          Column.optional(HEAD));

  String code() {
    return now.code();
  }

  boolean isNew() {
    return before == null;
  }

  boolean changesParent() {
    return isNew() || !Objects.equals(before.parentCode(), now.parentCode());
  }

  boolean changesHead() {
    return isNew() || !Objects.equals(before.headId(), now.headId());
  }

  /** Whether other heads may stand above the people of the unit. */
  boolean changesHeads() {
    return changesHead() || changesParent() || before.office() != now.office();
  }

  /** Whether the row changes anything of a unit that is known. */
  boolean changes() {
    return !now.equals(before);
  }

  /** Reads the rows of one table. */
  record Reader(Table table, Map<String, Kept> units, Map<String, Numbers> people, String own) {

    /**
     * @param units as they are, by code
     * @param people by NIP
     * @param currentUser who imports; nobody when the product starts
     */
    Reader(
        Table table,
        Map<String, Kept> units,
        Map<String, Numbers> people,
        CurrentUser currentUser) {
      this(table, units, people, currentUser.find().orElse(null));
    }

    /**
     * @param code what was read of the row already
     * @throws CellProblem for what cannot be read, and a head who is the one who imports
     */
    UnitLine read(Row row, String code) {
      Kept before = units.get(code);
      String name = row.requiredText(NAME, 200);
      String parent =
          table.has(PARENT) ? row.text(PARENT, 40) : before == null ? null : before.parentCode();
      boolean office =
          table.has(OFFICE)
              ? Boolean.TRUE.equals(row.yesOrNo(OFFICE))
              : before != null && before.office();
      Head head = head(row, before);
      return new UnitLine(
          row,
          before,
          new Kept(
              code, name, parent, office, head.id, head.awaited, awaitedBy(head.awaited, before)),
          head.login,
          head.remark);
    }

    private Head head(Row row, Kept before) {
      Head present =
          before == null ? Head.NONE : new Head(before.headId(), null, before.awaited(), null);
      if (!table.has(HEAD)) {
        return present;
      }
      String nip = Cells.nip(row, HEAD);
      if (nip == null) {
        return Head.NONE;
      }
      Numbers head = people.get(nip);
      if (head == null) {
        return new Head(
            present.id,
            null,
            nip,
            "Kepala unit dengan NIP %s belum terdaftar; jabatannya tercatat baginya begitu data pegawainya diimpor."
                .formatted(nip));
      }
      if (!Objects.equals(present.id, head.id()) && head.login().equals(own)) {
        throw new CellProblem(
            HEAD,
            "Anda tidak dapat menetapkan diri sendiri sebagai kepala unit; mintalah administrator"
                + " aturan lain mengimpornya.");
      }
      return new Head(head.id(), head.login(), null, null);
    }

    /** Whoever named the head first; the same name once more is no other order. */
    private String awaitedBy(String awaited, Kept before) {
      if (awaited == null) {
        return null;
      }
      return before != null && awaited.equals(before.awaited()) ? before.awaitedBy() : own;
    }
  }

  private record Head(Long id, String login, String awaited, String remark) {

    private static final Head NONE = new Head(null, null, null, null);
  }
}
