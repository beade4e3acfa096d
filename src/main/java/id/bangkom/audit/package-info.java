/**
 * Who did what, when and from where: one row for every act that changes people, JP, rules, accounts
 * or the machine. Owns the table {@code audit_entry}, to which rows are only ever added. Every
 * capability records here; it knows none of them.
 */
package id.bangkom.audit;
