/**
 * The early end of a programme, whatever method and stage it is in, and the process that documents
 * what was confirmed until then. Tells the others by {@link
 * id.bangkom.withdrawal.ProgrammeWithdrawn}; the page of a person's own programmes asks for it.
 * Owns no table: what is written is the programme's own.
 */
package id.bangkom.withdrawal;
