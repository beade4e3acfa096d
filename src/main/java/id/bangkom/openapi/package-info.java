/** Describes our HTTP interface to programs, as OpenAPI at {@code /v3/api-docs}. */
package id.bangkom.openapi;
