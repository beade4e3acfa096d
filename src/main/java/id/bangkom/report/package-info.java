/** What offices report of their people: recaps of JP. Nothing knows it. Owns no table. */
package id.bangkom.report;
