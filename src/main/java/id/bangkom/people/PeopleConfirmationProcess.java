package id.bangkom.people;

import id.bangkom.engine.BusinessKey;
import id.bangkom.engine.ProcessVariable;
import id.bangkom.problem.Refusal;

/** The process {@code people-confirmation}: its key, and the variables that steer it. */
final class PeopleConfirmationProcess {

  static final String KEY = "people-confirmation";

  static final String CONFIRM = "userTask_confirmPerson";

  /** Who may answer, separated by commas. */
  static final ProcessVariable<String> CONFIRMER_LOGINS = ProcessVariable.text("confirmerLogins");

  static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("confirmed");

  /** Which question an instance asks. */
  static final BusinessKey BUSINESS_KEY = new BusinessKey(KEY + "-");

  private PeopleConfirmationProcess() {}

  static String businessKey(long confirmationId) {
    return BUSINESS_KEY.of(confirmationId);
  }

  /**
   * Which question an instance asks: its business key says so, as nobody can exchange it.
   *
   * @throws Refusal UNKNOWN for an instance that the product did not start
   */
  static long confirmationId(String businessKey) {
    if (!BUSINESS_KEY.isKeyOf(businessKey)) {
      throw Refusal.unknown("Konfirmasi ini tidak ditemukan; muat ulang daftar tugas.");
    }
    return BUSINESS_KEY.idIn(businessKey);
  }
}
