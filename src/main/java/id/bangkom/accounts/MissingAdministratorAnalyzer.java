package id.bangkom.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to give the first administrator's password instead of printing a stack trace. */
class MissingAdministratorAnalyzer extends AbstractFailureAnalyzer<MissingAdministratorException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, MissingAdministratorException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        """
        Isi variabel lingkungan BANGKOM_ADMIN_PASSWORD sebelum start pertama (paling sedikit 10
        karakter: huruf besar, huruf kecil, angka, dan tanda baca), lalu masuk sebagai "admin" atau
        nama pada BANGKOM_ADMIN_LOGIN. Setelah akun terbentuk, variabel itu tidak diperlukan lagi.

        Set the environment variable BANGKOM_ADMIN_PASSWORD for the first start (at least 10
        characters: upper case, lower case, digit, punctuation) and log in as "admin", or as the
        name in BANGKOM_ADMIN_LOGIN. It is not needed once the account exists.

        To try the product with a demonstration office instead: ./mvnw spring-boot:run
        """,
        cause);
  }
}
