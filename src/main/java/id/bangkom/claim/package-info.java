/**
 * Claims of JP for activities on every track but coaching, mentoring and self-study: the employee
 * brings evidence, the supervisor verifies it, a rule administrator certifies the JP. {@link
 * id.bangkom.claim.Claims}, {@link id.bangkom.claim.ClaimDecisions} and {@link
 * id.bangkom.claim.EvidenceTable} keep the tables; sending, deciding, crediting and withdrawing
 * have a class each. Only diagrams and its pages call it. Owns {@code claim}, {@code
 * claim_submission}, {@code claim_decision}, {@code evidence}.
 */
package id.bangkom.claim;
