/**
 * Describes our HTTP interface to programs, as OpenAPI at {@code /v3/api-docs}. Nothing knows it.
 * Owns no table.
 */
package id.bangkom.openapi;
