/**
 * Tables that people make and read in a spreadsheet: CSV and XLSX, in and out. Everything that
 * comes in is taken for hostile.
 */
package id.bangkom.spreadsheet;
