package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import java.time.OffsetDateTime;

/**
 * One coaching, mentoring or self-study of one employee.
 *
 * @param guideId null while a mentor is sought
 * @param guideCertified whether the guide held a certificate when taking the programme on
 * @param interimSheet whether the sheet being signed is not the last: the programme goes on
 * @param eligibilityReason why the guide may guide, as the table said; null while there is none
 * @param processInstanceId of the process that carries it
 * @param withdrawnAt null unless it was withdrawn
 */
public record Programme(
    long id,
    long dialogueId,
    Method method,
    long participantId,
    Long guideId,
    boolean guideCertified,
    long focusCompetencyId,
    ProgrammeStatus status,
    boolean interimSheet,
    String eligibilityReason,
    String processInstanceId,
    OffsetDateTime openedAt,
    OffsetDateTime withdrawnAt,
    String withdrawalReason) {

  public boolean isGuide(Employee person) {
    return guideId != null && person.id() == guideId;
  }

  public boolean isParticipant(Employee person) {
    return person.id() == participantId;
  }

  /** Whether it has not come to an end. */
  public boolean runs() {
    return status != ProgrammeStatus.COMPLETED && status != ProgrammeStatus.WITHDRAWN;
  }

  /**
   * @throws Refusal FORBIDDEN unless it is done as guide of the programme, and never by the
   *     participant
   */
  public void requireGuide(Capacity capacity) {
    if (!isGuide(capacity.official()) || isParticipant(capacity.person())) {
      throw Refusal.forbidden("Hanya pembimbing program ini yang dapat melakukannya.");
    }
  }

  /**
   * @throws Refusal FORBIDDEN unless this person is the participant
   */
  public void requireParticipant(Employee person) {
    if (!isParticipant(person)) {
      throw Refusal.forbidden("Hanya peserta program ini yang dapat melakukannya.");
    }
  }
}
