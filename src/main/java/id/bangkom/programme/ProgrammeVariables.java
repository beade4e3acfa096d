package id.bangkom.programme;

import id.bangkom.engine.ProcessVariable;

/**
 * The variables that every programme's process shares with the two processes it calls: references,
 * the people who act, and what steers the flow.
 */
public final class ProgrammeVariables {

  public static final ProcessVariable<Long> PROGRAMME_ID = ProcessVariable.reference("programmeId");
  public static final ProcessVariable<String> GUIDE_LOGIN = ProcessVariable.text("guideLogin");
  public static final ProcessVariable<String> PARTICIPANT_LOGIN =
      ProcessVariable.text("participantLogin");
  public static final ProcessVariable<String> SUPERVISOR_LOGIN =
      ProcessVariable.text("supervisorLogin");

  /** Result of the activity sheet: whether an evaluation follows. */
  public static final ProcessVariable<Boolean> EVALUATION_DUE =
      ProcessVariable.flag("evaluationDue");

  /** Result of the evaluation: the gap of the focus competency is closed. */
  public static final ProcessVariable<Boolean> GAP_CLOSED = ProcessVariable.flag("gapClosed");

  /** Result of the evaluation: the gap is smaller, the same method goes on. */
  public static final ProcessVariable<Boolean> SAME_METHOD_AGAIN =
      ProcessVariable.flag("sameMethodAgain");

  /** Whether the programme ran to its end; false when it was withdrawn. */
  public static final ProcessVariable<Boolean> PROGRAMME_COMPLETED =
      ProcessVariable.flag("programmeCompleted");

  private ProgrammeVariables() {}
}
