/**
 * Tables that people make and read in a spreadsheet: CSV and XLSX, in and out. Everything that
 * comes in is taken for hostile. Whoever takes in or gives out a table may use it. Owns no table.
 */
package id.bangkom.spreadsheet;
