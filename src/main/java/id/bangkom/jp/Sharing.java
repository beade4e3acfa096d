package id.bangkom.jp;

/**
 * Which activities share a cap.
 *
 * @param group the same for all that do; an administrator may give national and international ones
 *     the same
 * @param period within which they do
 */
record Sharing(String group, Period period) {}
