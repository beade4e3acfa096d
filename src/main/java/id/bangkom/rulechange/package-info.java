/**
 * Decision tables that administrators change: a draft, its checks, examples and trial run, a second
 * pair of eyes, a new version in force, and the way back. Only diagrams and its pages call it. Owns
 * {@code rule_change}, {@code rule_draft}, {@code rule_example}, {@code rule_notice}, {@code
 * rule_notice_read}, {@code packaged_table}.
 */
package id.bangkom.rulechange;
