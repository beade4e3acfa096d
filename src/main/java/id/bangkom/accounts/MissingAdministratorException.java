package id.bangkom.accounts;

import id.bangkom.problem.Refusal;

/** Nobody could administrate this installation, and no password was given to create somebody. */
class MissingAdministratorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingAdministratorException() {
    super(
        "Belum ada administrator sistem dan kata sandinya belum diberikan.\n"
            + "There is no system administrator yet and no password was given for one.");
  }

  /** The password or the name that was given is not acceptable, for this reason. */
  MissingAdministratorException(Refusal refusal) {
    super(
        "Administrator sistem tidak dapat dibuat: "
            + refusal.getMessage()
            + "\nThe system administrator could not be created: the given name or password is not"
            + " acceptable.",
        refusal);
  }
}
