/** The pages of our own beside Camunda's Tasklist. Their files are in {@code static/bangkom}. */
package id.bangkom.pages;
