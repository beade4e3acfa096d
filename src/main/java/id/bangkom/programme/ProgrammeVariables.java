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

  /**
   * Result of sessions and study: something confirmed stands on no sheet yet. False where the last
   * sheet was closed while the programme went on, and nothing came after it.
   */
  public static final ProcessVariable<Boolean> SHEET_DUE = ProcessVariable.flag("sheetDue");

  /** Result of the activity sheet: whether an evaluation follows. */
  public static final ProcessVariable<Boolean> EVALUATION_DUE =
      ProcessVariable.flag("evaluationDue");

  /** Result of the activity sheet: it was not the last one, sessions go on. */
  public static final ProcessVariable<Boolean> PROGRAMME_GOES_ON =
      ProcessVariable.flag("programmeGoesOn");

  /** Guide and participant agree; false again when another guide has to agree first. */
  public static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");

  public static final ProcessVariable<Long> DIALOGUE_ID = ProcessVariable.reference("dialogueId");

  private ProgrammeVariables() {}
}
