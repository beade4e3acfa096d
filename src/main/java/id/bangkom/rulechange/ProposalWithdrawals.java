package id.bangkom.rulechange;

import id.bangkom.audit.Act;
import id.bangkom.problem.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that end without coming into force; what was written stays with its writer. */
@Service
class ProposalWithdrawals {

  private static final Set<ChangeStatus> OPEN =
      EnumSet.of(
          ChangeStatus.CHECKING,
          ChangeStatus.PROPOSED,
          ChangeStatus.RETURNED,
          ChangeStatus.APPROVED);

  private final RuleChanges changes;
  private final RuleDrafts drafts;
  private final RulePeople people;
  private final RuleChangeFlow flow;
  private final ChangeTrail trail;

  ProposalWithdrawals(
      RuleChanges changes,
      RuleDrafts drafts,
      RulePeople people,
      RuleChangeFlow flow,
      ChangeTrail trail) {
    this.changes = changes;
    this.drafts = drafts;
    this.people = people;
    this.flow = flow;
    this.trail = trail;
  }

  /**
   * The proposer takes a proposal back that nobody has decided on; the draft stays the proposer's.
   * What a release brought has no proposer, so any rule administrator may put it aside.
   *
   * @throws Refusal FORBIDDEN to all others, CONFLICT when it waits for nobody any more
   */
  @Transactional
  void withdraw(long id) {
    ProposedTable proposed = changes.table(id);
    if (!people.mayAnswerFor(proposed.change())) {
      throw Refusal.forbidden("Hanya pengusulnya yang dapat menarik usulan ini.");
    }
    if (!changes.withdraw(id, EnumSet.of(ChangeStatus.PROPOSED))) {
      throw Refusal.conflict(
          "Usulan ini tidak lagi menunggu keputusan; muat ulang halaman. Usulan yang dikembalikan"
              + " ditarik lewat tugasnya di Daftar tugas.");
    }
    trail.record(Act.RULE_WITHDRAWN, proposed);
    flow.withdraw(id);
  }

  /**
   * The process ended, on whichever way. What did not go live and was not refused is withdrawn,
   * also when the process was deleted.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(long id) {
    if (changes.withdraw(id, OPEN)) {
      trail.record(Act.RULE_WITHDRAWN, changes.table(id));
    }
    drafts.release(id);
  }
}
