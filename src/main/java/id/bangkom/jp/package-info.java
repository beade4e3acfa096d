/**
 * The credit hours (JP) ledger: dated activities, what each counts, and why; the card. Whoever
 * gives credit records an activity here and never counts by itself. Owns {@code jp_account}, {@code
 * activity}, {@code activity_void}, {@code jp_entry}, {@code jp_rule_row}.
 */
package id.bangkom.jp;
