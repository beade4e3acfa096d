/** Brings an agency's people, units and records in from tables (docs/adr/0016). */
package id.bangkom.imports;
