/**
 * How numbers, days, times and JP are written for Indonesian readers, and what is kept of a text
 * that somebody typed. Everybody may use it; it knows nobody. Owns no table.
 */
package id.bangkom.wording;
