package id.bangkom.development;

/**
 * What the tables advised, for the supervisor to choose.
 *
 * @param advice why, in the user's words
 */
record Advice(long id, String gapSize, Choice advisedMethod, String advice) {}
