package id.bangkom.programme;

import id.bangkom.jp.Scope;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The consensus of a programme: proposed by the guide, accepted or sent back, all rounds kept. */
@Service
public class Agreements {

  private final AgreementTable table;
  private final Programmes programmes;
  private final Clock clock;

  Agreements(AgreementTable table, Programmes programmes, Clock clock) {
    this.table = table;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * @throws Refusal RULE when the dates or the ground of the scope do not fit
   */
  public void propose(Programme programme, Capacity guide, AgreementProposal proposal) {
    programme.requireGuide(guide);
    // What has begun keeps its first day when it is agreed on anew.
    LocalDate earliest =
        accepted(programme.id())
            .map(Agreement::firstDate)
            .filter(first -> first.isBefore(LocalDate.now(clock)))
            .orElse(LocalDate.now(clock));
    if (proposal.firstDate().isBefore(earliest)) {
      throw Refusal.rule("Tanggal pertemuan pertama sudah lewat; pilih hari ini atau sesudahnya.");
    }
    if (proposal.deadline().isBefore(proposal.firstDate())) {
      throw Refusal.rule(
          "Batas waktu mendahului pertemuan pertama; pilih tanggal yang sama atau sesudahnya.");
    }
    if (proposal.scope() == Scope.INTERNATIONAL && proposal.scopeGround() == null) {
      throw Refusal.rule("Cakupan internasional memerlukan dasar tertulis; isi dasarnya.");
    }
    table.insert(programme.id(), proposal, guide);
  }

  /**
   * A new guide takes over what the predecessor and the participant agreed on, unchanged.
   *
   * @throws Refusal RULE when nothing was agreed on yet
   */
  public void adopt(Programme programme, Capacity guide) {
    programme.requireGuide(guide);
    Agreement inForce =
        accepted(programme.id())
            .orElseThrow(
                () ->
                    Refusal.rule("Belum ada kesepakatan yang dapat diterima; usulkan yang baru."));
    table.adopt(inForce, guide);
    programmes.moveTo(programme.id(), ProgrammeStatus.RUNNING);
  }

  /** The participant agrees; sessions may begin. */
  void accept(Programme programme, Employee participant) {
    respond(programme, participant, true, null);
    programmes.moveTo(programme.id(), ProgrammeStatus.RUNNING);
  }

  /** The participant asks for another proposal. */
  void sendBack(Programme programme, Employee participant, String remark) {
    respond(programme, participant, false, remark);
  }

  private void respond(Programme programme, Employee participant, boolean accepted, String remark) {
    programme.requireParticipant(participant);
    table.answer(latest(programme.id()).orElseThrow(), accepted, remark);
  }

  /** The newest proposal, whatever became of it. */
  public Optional<Agreement> latest(long programmeId) {
    return table.latest(programmeId);
  }

  /** The goal of the newest proposal of several programmes, by programme. */
  public Map<Long, String> goals(Collection<Long> programmeIds) {
    return table.goals(programmeIds);
  }

  /**
   * The day guide and participant first agreed, in the agency's zone; sessions count from then on,
   * whatever was agreed on anew since.
   *
   * @throws Refusal RULE when they have not agreed yet
   */
  public LocalDate agreedSince(Programme programme) {
    return allAccepted(programme).get(0).agreedOn(clock.getZone());
  }

  /**
   * What was in force on a day: what is agreed on anew changes nothing of the days before.
   *
   * @throws Refusal RULE when guide and participant have not agreed yet
   */
  public Agreement inForceOn(Programme programme, LocalDate day) {
    return inForce(programme).apply(day);
  }

  /** The same of any number of days. */
  Function<LocalDate, Agreement> inForce(Programme programme) {
    List<Agreement> accepted = allAccepted(programme);
    return day ->
        accepted.stream()
            .filter(agreement -> !agreement.agreedOn(clock.getZone()).isAfter(day))
            .reduce((earlier, later) -> later)
            .orElse(accepted.get(0));
  }

  /** What both agreed on last; a proposal that waits for its answer changes nothing yet. */
  public Optional<Agreement> accepted(long programmeId) {
    return table.accepted(programmeId).stream().reduce((earlier, later) -> later);
  }

  private List<Agreement> allAccepted(Programme programme) {
    List<Agreement> accepted = table.accepted(programme.id());
    if (accepted.isEmpty()) {
      throw Refusal.rule("Kesepakatan program ini belum disetujui.");
    }
    return accepted;
  }
}
