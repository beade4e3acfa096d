/**
 * Who did what, when and from where: one row for every act that changes people, JP, rules, accounts
 * or the machine; rows are only ever added. Every capability records here; it knows none of them.
 * Owns {@code audit_entry}.
 */
package id.bangkom.audit;
