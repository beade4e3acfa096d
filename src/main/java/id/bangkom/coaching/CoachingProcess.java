package id.bangkom.coaching;

import id.bangkom.engine.ProcessVariable;

/**
 * The process {@code coaching}. It takes the dialogue, the employee's and the supervisor's login,
 * and gives what became of the programme ({@code programmeCompleted}, {@code gapClosed}, {@code
 * sameMethodAgain}). The message {@code coaching.withdrawn} ends it at any point.
 */
final class CoachingProcess {

  static final ProcessVariable<Long> DIALOGUE_ID = ProcessVariable.reference("dialogueId");

  /** When the coach is reminded: a repeating interval such as {@code R/P30D}. */
  static final ProcessVariable<String> REMINDER_CYCLE =
      ProcessVariable.text("coachingReminderCycle");

  static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");

  /** The coach recorded a session; otherwise the coach ended the series of sessions. */
  static final ProcessVariable<Boolean> SESSION_RECORDED = ProcessVariable.flag("sessionRecorded");

  static final ProcessVariable<Boolean> SESSION_CONFIRMED =
      ProcessVariable.flag("sessionConfirmed");
  static final ProcessVariable<Boolean> MORE_SESSIONS = ProcessVariable.flag("moreSessions");
  static final ProcessVariable<Boolean> SESSIONS_TO_DOCUMENT =
      ProcessVariable.flag("sessionsToDocument");

  private CoachingProcess() {}
}
