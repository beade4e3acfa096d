package id.bangkom.sheet;

import id.bangkom.programme.SessionMode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How a wrong row of a sheet should be.
 *
 * @param startTime null for a day of study
 * @param minutes how long it lasted, 1-1440
 * @param mode null for a day of study
 */
record ProposedRow(
    LocalDate date, LocalTime startTime, int minutes, SessionMode mode, String material) {}
