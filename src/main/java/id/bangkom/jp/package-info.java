/** The credit hours (JP) ledger: dated activities, what each counts, and why. */
package id.bangkom.jp;
