package id.bangkom.programme;

import java.time.LocalDate;

/**
 * What a participant records of a day of study, or how it is put right.
 *
 * @param minutes how long it lasted, 1-1440
 * @param sourceId what was studied with
 */
public record StudyRecord(LocalDate date, int minutes, long sourceId, String learned) {}
