/**
 * The credit hours (JP) ledger: dated activities, what each counts, and why; the card. Whoever
 * gives credit records an activity in {@link id.bangkom.jp.JpLedger} and never counts by itself;
 * what becomes of it later is in {@link id.bangkom.jp.JpCertification}, {@link
 * id.bangkom.jp.JpVoids} and {@link id.bangkom.jp.JpRecalculation}. Owns {@code jp_account}, {@code
 * activity}, {@code activity_void}, {@code jp_entry}, {@code jp_rule_row}.
 */
package id.bangkom.jp;
