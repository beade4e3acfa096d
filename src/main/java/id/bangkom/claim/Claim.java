package id.bangkom.claim;

import id.bangkom.engine.BusinessKey;
import id.bangkom.workforce.Employee;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A claim with what it says now.
 *
 * @param supervisorId who verifies it, null when a rule administrator does
 * @param submissionNumber 1 for what was claimed first, one more after each return
 * @param activityId what the ledger counts for it, null before verification and after a return
 * @param withdrawalReason null unless it was withdrawn
 */
record Claim(
    long id,
    long claimantId,
    Long supervisorId,
    ClaimStatus status,
    int submissionNumber,
    ClaimFacts facts,
    UUID activityId,
    String processInstanceId,
    OffsetDateTime openedAt,
    String withdrawalReason) {

  /** Which claim a process is about. */
  static final BusinessKey KEY = new BusinessKey("klaim-");

  boolean isOf(Employee employee) {
    return claimantId == employee.id();
  }

  boolean isSupervisedBy(Employee employee) {
    return supervisorId != null && supervisorId == employee.id();
  }

  /** What its process is found by. */
  String businessKey() {
    return KEY.of(id);
  }

  /** As the ledger names where an activity comes from. */
  String source() {
    return "claim:" + id;
  }
}
