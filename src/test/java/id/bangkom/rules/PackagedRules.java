package id.bangkom.rules;

import id.bangkom.testing.PackagedDmn;

/** Tables as they are shipped, to be asked without an engine that deploys them. */
public final class PackagedRules {

  private static final DraftTables TABLES = new DraftTables(new DecidingRules());

  private PackagedRules() {}

  /** The table, with version 0 as of a draft. */
  public static DecisionTable table(String decision) {
    return table(decision, PackagedDmn.of(decision));
  }

  /** A table that is in force although no check would pass it, of version 7. */
  public static DecisionTable faulty(String decision, String dmn) {
    return TABLES.mended(decision, 7, dmn, LiveFaults.of(dmn).unreadable());
  }

  /** The same, with what a test changed in it. */
  public static DecisionTable table(String decision, String dmn) {
    return TABLES.table(decision, dmn);
  }
}
