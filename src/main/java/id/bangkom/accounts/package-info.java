/**
 * Who may log in, by which password, and in which roles: the engine's users and groups as the
 * product's accounts, kept and recorded by whatever way they are changed, the first administrator,
 * and whoever asks just now. Everybody may ask for the person and the roles; how a password is
 * hashed is {@code passwords}' own matter. Owns no table.
 */
package id.bangkom.accounts;
