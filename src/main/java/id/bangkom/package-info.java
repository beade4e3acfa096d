/** The application: starts everything. Nothing knows it. Owns no table. */
package id.bangkom;
