package id.bangkom.selfstudy;

import id.bangkom.engine.ProcessVariable;

/**
 * The processes {@code self-study} and {@code study}. Self-study takes the dialogue and the
 * supervisor's login; the message {@code self-study.withdrawn} ends it at any point. Study takes
 * the programme and the logins of supervisor and participant, and gives nothing back.
 */
final class SelfStudyProcess {

  /** The participant recorded days of study; otherwise there are no more. */
  static final ProcessVariable<Boolean> STUDY_LOGGED = ProcessVariable.flag("studyLogged");

  static final ProcessVariable<Boolean> RESUME_ACCEPTED = ProcessVariable.flag("resumeAccepted");

  private SelfStudyProcess() {}
}
