/**
 * What a password is to the product: how it is hashed, which are too easy to guess, and what is
 * known of everybody's, whoever set it. Owns {@code account_password} and {@code password_event};
 * the hash itself is the engine's. Knows neither the engine nor HTTP; {@code engine} puts it in
 * place.
 */
package id.bangkom.passwords;
