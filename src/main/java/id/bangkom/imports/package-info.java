/**
 * Brings an agency's people, units and records in from tables (docs/adr/0016). Nothing knows it.
 * Owns {@code former_nip}, {@code awaited_head}.
 */
package id.bangkom.imports;
