/**
 * A draft of a table tried out on everybody's activities of last year and this one: a run over
 * groups of employees that compares and writes nothing into the ledger. {@code rulechange} asks for
 * trials and says which of them are still shown. Owns {@code trial}, {@code trial_change}.
 */
package id.bangkom.trial;
