/**
 * Brings an agency's people, units and records in from tables (docs/adr/0016). Rows are read, it is
 * decided what they mean, and what is left goes through the doors of workforce and jp: no table is
 * its own. Only the demonstration brings its office in through it.
 */
package id.bangkom.imports;
