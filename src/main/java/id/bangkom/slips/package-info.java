/**
 * Slips of one-time passwords: who waits for the first log-in, and the way there. For system
 * administrators. Owns no table.
 */
package id.bangkom.slips;
