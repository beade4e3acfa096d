/**
 * What a password is to the product: how it is hashed, which are too easy to guess, what is known
 * of everybody's, whoever set it, and what mistakes at the log-in close. The hash itself is the
 * engine's. Knows neither the engine nor HTTP; {@code accounts} puts it in place. Owns {@code
 * account_password}, {@code password_event}, {@code log_in_mistake}, {@code log_in_source}, {@code
 * log_in_closed}, {@code log_in_unlocked}.
 */
package id.bangkom.passwords;
