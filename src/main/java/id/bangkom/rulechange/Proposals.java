package id.bangkom.rulechange;

import id.bangkom.audit.Act;
import id.bangkom.guards.SafeXml;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/** How a table becomes a proposal: from a draft, from a program, from a release of the product. */
@Service
class Proposals {

  private final RuleChanges changes;
  private final RuleDrafts drafts;
  private final DraftChecks draftChecks;
  private final ProposalChecks checks;
  private final TrialRuns trialRuns;
  private final DeployedTables deployed;
  private final RuleChangeFlow flow;
  private final ChangeTrail trail;

  Proposals(
      RuleChanges changes,
      RuleDrafts drafts,
      DraftChecks draftChecks,
      ProposalChecks checks,
      TrialRuns trialRuns,
      DeployedTables deployed,
      RuleChangeFlow flow,
      ChangeTrail trail) {
    this.changes = changes;
    this.drafts = drafts;
    this.draftChecks = draftChecks;
    this.checks = checks;
    this.trialRuns = trialRuns;
    this.deployed = deployed;
    this.flow = flow;
    this.trail = trail;
  }

  /**
   * Proposes a draft, or proposes it again after it was returned.
   *
   * @param revision of the draft that its owner has before the eyes; a program may leave it out
   * @return the id of the proposal
   * @throws Refusal RULE while checks, examples or the trial run stand in the way, CONFLICT when it
   *     is being looked at or another version went live meanwhile
   */
  @Transactional
  long propose(RuleDraft seen, Integer revision, Grounds grounds) {
    Grounds checked = grounds.ofPerson();
    checks.requireSecondAdministrator(seen.owner());
    RuleDraft draft = drafts.locked(seen, revision);
    checks.requireReady(draft);
    if (draft.changeId() != null) {
      proposeAgain(draft.changeId(), checked);
      return draft.changeId();
    }
    return begin(draft, draft.trialId(), checked);
  }

  private void proposeAgain(long id, Grounds grounds) {
    if (changes.get(id).status() != ChangeStatus.RETURNED) {
      throw Refusal.conflict("Rancangan ini sedang ditinjau sebagai usulan; tunggu keputusannya.");
    }
    String revision = flow.revision(id);
    changes.give(id, grounds);
    flow.resubmit(revision);
  }

  /**
   * Proposes a table that a program sent. Whatever checks and examples find is for the proposer to
   * mend; the trial run begins with the proposal.
   *
   * @return the id of the proposal
   * @throws Refusal RULE when it is not one table of ours, or a word is missing
   */
  @Transactional
  long submit(String dmn, Grounds grounds, String by) {
    Grounds checked = grounds.checked();
    checks.requireSecondAdministrator(by);
    String decision = decisionOf(dmn);
    String readable = draftChecks.readable(decision, dmn);
    if (drafts.find(decision, by).isPresent()) {
      throw Refusal.conflict(
          "Anda mempunyai rancangan tabel ini; ajukan atau hapus dahulu di halaman Aturan.");
    }
    RuleDraft own = drafts.open(decision, null, false, by);
    long id = begin(drafts.saveDmn(own, own.revision(), readable), null, checked);
    trialRuns.tryOut(id, by);
    return id;
  }

  private String decisionOf(String dmn) {
    return SafeXml.find(dmn)
        .map(document -> document.getElementsByTagNameNS("*", "decision").item(0))
        .map(decision -> ((Element) decision).getAttribute("id"))
        .filter(decision -> deployed.latestVersion(decision).isPresent())
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Berkas ini bukan salah satu tabel aturan; ekspor tabelnya dari halaman"
                        + " Aturan."));
  }

  private long begin(RuleDraft draft, Long trialId, Grounds grounds) {
    long id =
        changes.add(
            new NewChange(
                draft.decision(),
                ChangeKind.EDIT,
                draft.baseVersion(),
                draft.dmn(),
                draft.answers(),
                grounds,
                draft.owner(),
                trialId));
    drafts.proposed(draft, id);
    start(id, draft.owner());
    return id;
  }

  /**
   * What a release of the product would change.
   *
   * @param answers its examples, and what it answers otherwise than before: that is for the
   *     reviewer to see
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void proposePackaged(String decision, String dmn, Answers answers) {
    long id =
        changes.add(
            new NewChange(
                decision,
                ChangeKind.PACKAGED,
                deployed.latestVersion(decision).orElseThrow(),
                dmn,
                answers,
                new Grounds(
                    "Versi baru aplikasi membawa tabel yang berbeda dari yang berlaku. Bandingkan,"
                        + " lalu setujui atau tolak.",
                    "",
                    ""),
                null,
                null));
    start(id, null);
  }

  private void start(long id, String by) {
    trail.record(Act.RULE_PROPOSED, changes.table(id));
    flow.start(id, by);
  }
}
