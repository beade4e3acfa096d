/** Asks the decision tables that administrators edit, and says which row of them decided. */
package id.bangkom.rules;
