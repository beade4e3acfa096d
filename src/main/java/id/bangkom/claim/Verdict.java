package id.bangkom.claim;

import id.bangkom.forms.Submission;

/**
 * What a verifier or certifier submits.
 *
 * @param reason why the claim is sent back, null when it is accepted
 */
record Verdict(boolean accepted, String reason) {

  /** What the form offers. */
  enum Decision {
    ACCEPT,
    RETURN
  }

  static Verdict of(Submission submission) {
    boolean accepted =
        submission.choice("decision", "Keputusan Anda", Decision.class) == Decision.ACCEPT;
    return new Verdict(
        accepted, accepted ? null : submission.text("remark", "Apa yang perlu diperbaiki"));
  }
}
