/**
 * JP of a year, calculated again by the tables of today: rehearsed, applied, stopped, resumed; and
 * a draft of a table tried out on the activities of two years. {@code rulechange} asks for trials.
 * Owns {@code recalculation}, {@code recalculation_lane}, {@code recalculation_change}, {@code
 * trial}, {@code trial_change}.
 */
package id.bangkom.recalculation;
