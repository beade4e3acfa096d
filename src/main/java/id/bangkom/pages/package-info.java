/**
 * The pages of our own beside Camunda's Tasklist. Their files are in {@code static/bangkom}.
 * Nothing knows it. Owns no table.
 */
package id.bangkom.pages;
