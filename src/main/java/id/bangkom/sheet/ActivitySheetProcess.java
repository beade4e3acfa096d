package id.bangkom.sheet;

import id.bangkom.engine.ProcessVariable;
import id.bangkom.programme.ProgrammeVariables;

/**
 * The process {@code activity-sheet}, with the signing that it calls ({@code sheet-signing}). It
 * takes {@link ProgrammeVariables#PROGRAMME_ID}, the guide's and the participant's login, and gives
 * {@link ProgrammeVariables#EVALUATION_DUE} and {@link ProgrammeVariables#PROGRAMME_GOES_ON}.
 */
final class ActivitySheetProcess {

  static final String KEY = "activity-sheet";

  static final ProcessVariable<Boolean> HEAD_KNOWN = ProcessVariable.flag("headKnown");
  static final ProcessVariable<String> HEAD_LOGIN = ProcessVariable.text("headLogin");

  /** The guide signed. Neither this nor the next: the sheet has changed and is composed again. */
  static final ProcessVariable<Boolean> GUIDE_SIGNED = ProcessVariable.flag("guideSigned");

  static final ProcessVariable<Boolean> CORRECTION_PROPOSED =
      ProcessVariable.flag("correctionProposed");
  static final ProcessVariable<Boolean> PARTICIPANT_SIGNED =
      ProcessVariable.flag("participantSigned");

  /** The guide is the head: one act stands in both places. */
  static final ProcessVariable<Boolean> HEAD_HAS_SIGNED = ProcessVariable.flag("headHasSigned");

  static final ProcessVariable<Boolean> HEAD_SIGNED = ProcessVariable.flag("headSigned");

  private ActivitySheetProcess() {}
}
