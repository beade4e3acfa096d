/**
 * Decision tables that administrators change: a draft, its checks, examples and trial run, a second
 * pair of eyes, a new version in force, and the way back. {@code RuleChanges} stores proposals,
 * each at a {@code Stage}; what decides on them stands by itself: how a table is proposed ({@code
 * Proposals}), what hinders it ({@code ProposalChecks}), its review, revision and withdrawal, its
 * entry into force, and emergencies. Only diagrams and its pages call it. Owns {@code rule_change},
 * {@code rule_draft}, {@code rule_example}, {@code rule_notice}, {@code rule_notice_read}, {@code
 * packaged_table}.
 */
package id.bangkom.rulechange;
