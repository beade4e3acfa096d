/**
 * Claims of JP for activities on every track but coaching, mentoring and self-study: the employee
 * brings evidence, the supervisor verifies it, a rule administrator certifies the JP.
 */
package id.bangkom.claim;
