package id.bangkom.rules;

import java.util.List;

/**
 * What is wrong with a table that is in force. No checks let it in: it was deployed past them, or
 * before there were any.
 *
 * @param findings what the checks would say of it today; empty of a sound table
 * @param unreadable the rows that decide nothing
 */
record LiveFaults(List<Finding> findings, UnreadableRows unreadable) {

  private static final LiveFaults NONE = new LiveFaults(List.of(), UnreadableRows.NONE);

  static LiveFaults of(String dmn) {
    TableCheck.Checked checked;
    try {
      checked = TableCheck.check(dmn, WrittenTable.read(dmn));
      if (checked.passed()) {
        return NONE;
      }
      return new LiveFaults(
          checked.findings(), UnreadableRows.of(WrittenTable.read(dmn), new Steps()));
    } catch (Steps.TooMany e) {
      return new LiveFaults(
          List.of(Finding.ofTable("Tabel ini terlalu rumit untuk diperiksa; sederhanakan isinya.")),
          UnreadableRows.NONE);
    } catch (RuntimeException e) {
      return new LiveFaults(
          List.of(Finding.ofTable("Tabel ini tidak dapat diperiksa; kembalikan versi sebelumnya.")),
          UnreadableRows.NONE);
    }
  }
}
