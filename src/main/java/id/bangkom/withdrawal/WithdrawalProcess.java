package id.bangkom.withdrawal;

import id.bangkom.engine.ProcessVariable;
import id.bangkom.programme.ProgrammeVariables;

/**
 * The process {@code programme-withdrawal}, which every method calls when its programme is
 * withdrawn. It takes {@link ProgrammeVariables#PROGRAMME_ID} and the logins of guide and
 * participant.
 */
final class WithdrawalProcess {

  static final ProcessVariable<Boolean> SESSIONS_TO_DOCUMENT =
      ProcessVariable.flag("sessionsToDocument");

  private WithdrawalProcess() {}
}
