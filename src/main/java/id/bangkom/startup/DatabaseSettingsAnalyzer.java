package id.bangkom.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to tell which PostgreSQL to use instead of printing a stack trace. */
class DatabaseSettingsAnalyzer extends AbstractFailureAnalyzer<DatabaseSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseSettingsException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        """
        Isi ketiganya sebelum start:
          BANGKOM_DB_URL=jdbc:postgresql://localhost:5432/bangkom
          BANGKOM_DB_USER dan BANGKOM_DB_PASSWORD: pemilik database itu
        Bila beberapa profil dipakai bersama, tulis postgres paling akhir. Tanpa profil postgres,
        aplikasi memakai berkas H2 di folder data.

        Set all three before the start, as above. Of several profiles, postgres comes last. Without
        it the application uses an H2 file in the folder data.
        """,
        cause);
  }
}
