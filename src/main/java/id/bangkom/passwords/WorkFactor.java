package id.bangkom.passwords;

/**
 * How many rounds of PBKDF2 a hash takes. The number stands in the hash, so a change concerns new
 * hashes, and old ones at the next log-in.
 *
 * @param chosen for what people think up
 * @param drawn for what was drawn at random: nobody guesses its 50 bits in the week that it lasts,
 *     even with the hash in hand and a thousandth of the rounds, and a slip for everybody in an
 *     office of thousands takes seconds instead of an hour
 */
public record WorkFactor(int chosen, int drawn) {

  /** OWASP's figure for HMAC-SHA-512; about 0.2 s of one core. */
  static final WorkFactor PRODUCTION = new WorkFactor(210_000, 10_000);
}
