package id.bangkom.claim;

import id.bangkom.forms.Submission;

/**
 * What an internship is asked for besides the facts of every activity.
 *
 * @param host where it took place
 * @param competencyAim the competency it was to develop
 * @param lesson what was learned
 * @param adoption what of it the own unit will adopt
 */
record Internship(String host, String competencyAim, String lesson, String adoption) {

  static Internship of(Submission submission) {
    return new Internship(
        submission.text("host", "Instansi tempat magang"),
        submission.text("competencyAim", "Kompetensi yang dituju"),
        submission.text("lesson", "Apa yang dipelajari"),
        submission.text("adoption", "Apa yang akan diterapkan di unit kerja"));
  }
}
