/**
 * The way in over HTTP: nobody passes who is not logged in, and the filters of {@code web}, {@code
 * accounts} and {@code guards} in the order in which a request meets them. Nobody uses it. Owns no
 * table.
 */
package id.bangkom.gate;
