/**
 * JP of a year, calculated again by the tables of today: rehearsed, applied, stopped, resumed. It
 * goes over everybody group by group in the background, as others may who bring a {@code RunKind}.
 * {@code rulechange} orders recalculations and {@code trial} has runs of its own. Owns {@code
 * recalculation}, {@code recalculation_lane}, {@code recalculation_change}.
 */
package id.bangkom.recalculation;
