package id.bangkom.accounts;

import id.bangkom.passwords.PasswordHashes;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * What the engine hashes new passwords with. Its own single round of SHA-512 stays readable, and is
 * replaced at the next log-in ({@link PasswordCheck}).
 */
public class SlowHash implements PasswordEncryptor {

  private final Supplier<PasswordHashes> hashes;

  public SlowHash(Supplier<PasswordHashes> hashes) {
    this.hashes = hashes;
  }

  @Override
  public String encrypt(String password) {
    return hashes.get().ofChosen(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return hashes.get().matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return PasswordHashes.ALGORITHM;
  }
}
