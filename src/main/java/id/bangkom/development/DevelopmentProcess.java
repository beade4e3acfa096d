package id.bangkom.development;

import id.bangkom.engine.ProcessVariable;

/**
 * The process {@code competency-development}: started with a form that names the employee, it keeps
 * references to the dialogue and the people, and what steers it.
 */
final class DevelopmentProcess {

  /** What the start form submits: whom the dialogue is about. */
  static final ProcessVariable<String> EMPLOYEE_NIP = ProcessVariable.text("employeeNip");

  static final ProcessVariable<Long> DIALOGUE_ID = ProcessVariable.reference("dialogueId");
  static final ProcessVariable<Long> EMPLOYEE_ID = ProcessVariable.reference("employeeId");
  static final ProcessVariable<String> EMPLOYEE_LOGIN = ProcessVariable.text("employeeLogin");
  static final ProcessVariable<String> SUPERVISOR_LOGIN = ProcessVariable.text("supervisorLogin");
  static final ProcessVariable<Boolean> SUPERVISOR_KNOWN = ProcessVariable.flag("supervisorKnown");
  static final ProcessVariable<Boolean> DIALOGUE_CONFIRMED =
      ProcessVariable.flag("dialogueConfirmed");
  static final ProcessVariable<Boolean> COACHING_CHOSEN = ProcessVariable.flag("coachingChosen");

  private DevelopmentProcess() {}
}
