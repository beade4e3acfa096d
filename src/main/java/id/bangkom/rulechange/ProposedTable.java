package id.bangkom.rulechange;

import id.bangkom.audit.AuditTrail;
import id.bangkom.rules.WrittenTable;

/**
 * What a table would say by a proposal.
 *
 * @param change the proposal
 * @param dmn the whole table
 * @param answers what its writer said about the examples
 */
record ProposedTable(RuleChange change, String dmn, Answers answers) {

  WrittenTable written() {
    return WrittenTable.read(dmn);
  }

  /**
   * SHA-256 of all that a second pair of eyes is shown to decide on: which table, what it would
   * say, and why.
   */
  String fingerprint() {
    return AuditTrail.fingerprint(
        String.join(
            "\0",
            String.valueOf(change.id()),
            change.decision(),
            dmn,
            change.grounds().reason(),
            change.grounds().legalDocument(),
            change.grounds().effectiveNote()));
  }
}
