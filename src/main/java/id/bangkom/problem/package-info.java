/**
 * A refusal is one Indonesian sentence that says what to do, and one of a few kinds; how it is said
 * over HTTP. Everybody may refuse; it knows nobody. Owns no table.
 */
package id.bangkom.problem;
