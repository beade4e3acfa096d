package id.bangkom.development;

import id.bangkom.engine.ProcessVariable;
import id.bangkom.programme.ProgrammeVariables;

/**
 * The process {@code competency-development}: started with a form that names the employee, it keeps
 * references to the dialogue and the people, and what steers it.
 */
final class DevelopmentProcess {

  /** What the start form submits: whom the dialogue is about. */
  static final ProcessVariable<String> EMPLOYEE_NIP = ProcessVariable.text("employeeNip");

  static final ProcessVariable<Long> DIALOGUE_ID = ProgrammeVariables.DIALOGUE_ID;
  static final ProcessVariable<Long> EMPLOYEE_ID = ProcessVariable.reference("employeeId");
  static final ProcessVariable<String> EMPLOYEE_LOGIN = ProcessVariable.text("employeeLogin");
  static final ProcessVariable<String> SUPERVISOR_LOGIN = ProgrammeVariables.SUPERVISOR_LOGIN;
  static final ProcessVariable<Boolean> SUPERVISOR_KNOWN = ProcessVariable.flag("supervisorKnown");
  static final ProcessVariable<Boolean> DIALOGUE_CONFIRMED =
      ProcessVariable.flag("dialogueConfirmed");

  /** What the supervisor chose: any programme at all, and which; self-study is neither. */
  static final ProcessVariable<Boolean> PROGRAMME_CHOSEN = ProcessVariable.flag("programmeChosen");

  static final ProcessVariable<Boolean> COACHING_CHOSEN = ProcessVariable.flag("coachingChosen");

  static final ProcessVariable<Boolean> MENTORING_CHOSEN = ProcessVariable.flag("mentoringChosen");

  /** What became of the programme: ran to its end, closed the gap, or made it smaller. */
  static final ProcessVariable<Boolean> PROGRAMME_COMPLETED =
      ProcessVariable.flag("programmeCompleted");

  static final ProcessVariable<Boolean> GAP_CLOSED = ProcessVariable.flag("gapClosed");
  static final ProcessVariable<Boolean> SAME_METHOD_AGAIN = ProcessVariable.flag("sameMethodAgain");

  /** Ends a dialogue that has led to no programme yet, or whose programme has ended. */
  static final String WITHDRAWN = "competency-development.withdrawn";

  private DevelopmentProcess() {}
}
