package id.bangkom.workforce;

/**
 * From now on somebody else, or nobody any more, stands in for an official. Published within the
 * transaction that changes it.
 */
public record ActingChanged(long officialId) {}
