package id.bangkom.rulechange;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Records who did what with a proposal, with the fingerprint of the table that it is about. */
@Component
class ChangeTrail {

  private final AuditTrail trail;

  ChangeTrail(AuditTrail trail) {
    this.trail = trail;
  }

  void record(Act act, ProposedTable proposed) {
    record(act, proposed, proposed.change().grounds().reason());
  }

  /**
   * @param note in the words of who did it
   */
  void record(Act act, ProposedTable proposed, String note) {
    RuleChange change = proposed.change();
    record(act, change.decision(), "Usulan %d: %s".formatted(change.id(), note), proposed.dmn());
  }

  /**
   * @param detail a few words on it
   */
  void record(Act act, String decision, String detail, String dmn) {
    trail.record(act, decision, detail, 1, dmn.getBytes(StandardCharsets.UTF_8));
  }
}
