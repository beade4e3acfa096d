/**
 * What came of a programme: the participant's answers, the supervisor's answers, the levels reached
 * and the outcome a table draws from them. The dialogue above reads the outcome when it takes
 * stock, the page of a person's programmes the results. Owns {@code evaluation}, {@code
 * evaluation_level}.
 */
package id.bangkom.evaluation;
