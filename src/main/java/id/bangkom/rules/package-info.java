/**
 * Asks the decision tables that administrators edit, and says which row of them decided; checks a
 * changed one. Every capability that decides by a table may use it. Owns no table of the database.
 */
package id.bangkom.rules;
