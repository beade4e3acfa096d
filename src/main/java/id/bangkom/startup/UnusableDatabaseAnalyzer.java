package id.bangkom.startup;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the database cannot be used, and what to do, for what an installation meets first. */
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  /** H2's number for a file that another process has open. */
  private static final int FILE_IN_USE = 90020;

  @Override
  protected FailureAnalysis analyze(Throwable root, SQLException first) {
    for (Throwable cause = first; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure && reason(failure) != null) {
        return reason(failure);
      }
    }
    return null;
  }

  private static FailureAnalysis reason(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (failure.getErrorCode() == FILE_IN_USE) {
      return analysis(
          failure,
          """
          Berkas database sudah dibuka oleh proses Bangkom lain; satu berkas H2 hanya untuk satu proses.
          The database file is open in another process; an H2 file serves one process only.""",
          """
          Hentikan proses yang lain lalu start kembali. Bila beberapa proses harus melayani bersama,
          pakai PostgreSQL: --spring.profiles.active=postgres (lihat README, Production with PostgreSQL).

          Stop the other process and start again. To serve with several processes, use PostgreSQL.
          """);
    }
    if (state.startsWith("08")) {
      return analysis(
          failure,
          "Server database tidak dapat dihubungi.\nThe database server cannot be reached.",
          """
          Periksa apakah PostgreSQL berjalan dan alamat pada BANGKOM_DB_URL benar (host, port).

          Check that PostgreSQL runs and that the address in BANGKOM_DB_URL is right (host, port).
          """);
    }
    return switch (state) {
      case "28P01", "28000" ->
          analysis(
              failure,
              "Database menolak nama pengguna atau kata sandi.\n"
                  + "The database refuses the user name or the password.",
              """
              Periksa BANGKOM_DB_USER dan BANGKOM_DB_PASSWORD.

              Check BANGKOM_DB_USER and BANGKOM_DB_PASSWORD.
              """);
      case "3D000" ->
          analysis(
              failure,
              "Database pada BANGKOM_DB_URL tidak ada.\n"
                  + "The database named in BANGKOM_DB_URL does not exist.",
              """
              Buat dahulu: create database bangkom owner <pengguna>;

              Create it first, owned by the user of the application.
              """);
      case "42501" ->
          analysis(
              failure,
              "Pengguna database tidak boleh membuat tabel.\n"
                  + "The database user may not create tables.",
              """
              Jadikan pengguna pada BANGKOM_DB_USER pemilik database: alter database bangkom owner to <pengguna>;

              Make the user in BANGKOM_DB_USER the owner of the database.
              """);
      default -> null;
    };
  }

  private static FailureAnalysis analysis(SQLException failure, String what, String action) {
    return new FailureAnalysis(what, action, failure);
  }
}
