/**
 * What every answer over HTTP has in common: which part of the application an address asks for, how
 * large and of which shape a body may be, how many may do something at once, and what a refusal or
 * a fault reads like to whom. Knows no account; {@code gate} puts its filters in order. Owns no
 * table.
 */
package id.bangkom.web;
