/**
 * What administrators look at to see that all is well: who did what, and what failed in the
 * background. Nothing knows it. Owns no table.
 */
package id.bangkom.oversight;
