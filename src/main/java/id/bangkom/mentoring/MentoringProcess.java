package id.bangkom.mentoring;

import id.bangkom.engine.ProcessVariable;

/**
 * The processes {@code mentoring} and {@code mentor-request}. Mentoring takes the dialogue and the
 * supervisor's login; it ends with the error {@code mentoring.declined} when the employee wants no
 * mentoring. The message {@code mentoring.withdrawn} ends it at any point.
 */
final class MentoringProcess {

  /** ISO 8601 periods: when to remind the mentor, when to let the employee ask somebody else. */
  static final ProcessVariable<String> REQUEST_REMINDER = ProcessVariable.text("requestReminder");

  static final ProcessVariable<String> REQUEST_LIMIT = ProcessVariable.text("requestLimit");

  static final ProcessVariable<String> MENTOR_LOGIN = ProcessVariable.text("mentorLogin");

  /** The employee asked somebody; otherwise the employee declined the mentoring. */
  static final ProcessVariable<Boolean> MENTOR_REQUESTED = ProcessVariable.flag("mentorRequested");

  static final ProcessVariable<Boolean> MENTOR_FOUND = ProcessVariable.flag("mentorFound");

  private MentoringProcess() {}
}
