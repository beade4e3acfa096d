package id.bangkom.guidance;

import id.bangkom.engine.ProcessVariable;
import id.bangkom.programme.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The processes {@code consensus} and {@code guided-sessions}, which coaching and mentoring share.
 * Both take the programme and the logins of guide and participant and give {@link
 * ProgrammeVariables#AGREED}; the sessions end early, with it false, when another guide has to
 * agree first.
 */
@Component
public class GuidanceProcess {

  /**
   * Reaches the sessions when the guide was replaced: the agreement lapses, which ends the open
   * task to record another.
   */
  public static final String GUIDE_CHANGED = "guided-sessions.guide-changed";

  /** When the guide is reminded: a repeating interval such as {@code R/P30D}. */
  static final ProcessVariable<String> REMINDER_CYCLE = ProcessVariable.text("reminderCycle");

  /** A new proposal waits for the participant; false when the guide took over what was agreed. */
  static final ProcessVariable<Boolean> ANSWER_NEEDED = ProcessVariable.flag("answerNeeded");

  /** The guide recorded a session; otherwise the guide ended the series of sessions. */
  static final ProcessVariable<Boolean> SESSION_RECORDED = ProcessVariable.flag("sessionRecorded");

  /** The mentor closed a sheet; sessions go on when it is signed. */
  static final ProcessVariable<Boolean> SHEET_CLOSED = ProcessVariable.flag("sheetClosed");

  static final ProcessVariable<Boolean> SESSION_CONFIRMED =
      ProcessVariable.flag("sessionConfirmed");
  static final ProcessVariable<Boolean> MORE_SESSIONS = ProcessVariable.flag("moreSessions");

  private final GuidanceSettings settings;

  GuidanceProcess(GuidanceSettings settings) {
    this.settings = settings;
  }

  /** Sets what the process of a method hands to the two processes. */
  public void prepare(DelegateExecution execution) {
    ProgrammeVariables.AGREED.set(execution, false);
    REMINDER_CYCLE.set(execution, "R/" + settings.reminderInterval());
  }
}
