/**
 * What came of a programme: the participant's answers, the supervisor's answers, the levels reached
 * and the outcome a table draws from them. The dialogue above reads it when it takes stock. Owns
 * {@code evaluation}, {@code evaluation_level}.
 */
package id.bangkom.evaluation;
