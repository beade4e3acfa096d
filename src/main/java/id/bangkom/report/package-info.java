/** What offices report of their people: recaps of JP. */
package id.bangkom.report;
