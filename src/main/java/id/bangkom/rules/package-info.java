/**
 * Asks the decision tables that administrators edit, and says which row of them decided; reads what
 * their cells say, and checks a changed table before and after it is in force. It knows no table of
 * any capability: who asks one may contribute what its rows must agree on and how it reads them
 * ({@link id.bangkom.rules.TableContract}).
 *
 * <p>Every capability that decides by a table may use it. Owns no table of the database: the engine
 * keeps the versions of the decision tables.
 */
package id.bangkom.rules;
