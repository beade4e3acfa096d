package id.bangkom.withdrawal;

/** A programme was withdrawn; published in the same transaction, before its process hears of it. */
public record ProgrammeWithdrawn(long programmeId) {}
