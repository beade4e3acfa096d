/**
 * The office that a newcomer finds, and that the tests of the whole product work in: its tables,
 * which the product's own importers read, and what those do not bring. Only with the profile {@code
 * demo}; nothing knows it. Owns no table.
 */
package id.bangkom.demonstration;
