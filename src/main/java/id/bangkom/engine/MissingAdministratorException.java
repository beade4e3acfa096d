package id.bangkom.engine;

/** Nobody could administrate this installation, and no password was given to create somebody. */
class MissingAdministratorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingAdministratorException() {
    super(
        "There is no system administrator yet and BANGKOM_ADMIN_PASSWORD is not set"
            + " / Belum ada administrator sistem dan BANGKOM_ADMIN_PASSWORD belum diisi.");
  }
}
