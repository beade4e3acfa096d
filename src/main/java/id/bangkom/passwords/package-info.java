/**
 * What a password is to the product: how it is hashed, which are too easy to guess, and what is
 * known of everybody's, whoever set it. The hash itself is the engine's. Knows neither the engine
 * nor HTTP; {@code engine} puts it in place. Owns {@code account_password}, {@code password_event},
 * {@code log_in_mistake}, {@code log_in_source}.
 */
package id.bangkom.passwords;
