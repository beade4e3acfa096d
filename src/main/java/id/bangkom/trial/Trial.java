package id.bangkom.trial;

import java.time.OffsetDateTime;

/**
 * A draft tried out on the ledger, and how far it is.
 *
 * @param decision the table's id
 * @param digest of the draft's text: {@link Trials#digest}
 * @param upToDate whether the deployed tables are still those beside which it was tried out, and
 *     the year is the same
 * @param employees how many there are to calculate
 * @param employeesDone how many are calculated
 * @param startedBy the login of who started it
 * @param endedAt null while it runs
 */
public record Trial(
    long id,
    String decision,
    String digest,
    TrialStatus status,
    boolean upToDate,
    int employees,
    int employeesDone,
    String startedBy,
    OffsetDateTime startedAt,
    OffsetDateTime endedAt) {}
