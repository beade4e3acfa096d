package id.bangkom.claim;

import id.bangkom.forms.Submission;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * What is claimed.
 *
 * @param scopeGround the written ground of an international activity, else null
 * @param lastDay null for one day
 * @param startTime on the first day, null when not given
 * @param quantity in the basis of the track: sessions, minutes, days, JP of the programme or
 *     activities
 * @param certificateNumber null when there is none
 * @param internship null on every other track
 */
record ClaimFacts(
    Track track,
    Scope scope,
    String scopeGround,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalTime startTime,
    BigDecimal quantity,
    String title,
    String organiser,
    String certificateNumber,
    Internship internship,
    UUID evidenceId) {

  /** What is claimed here; the other tracks are credited by their programmes. */
  static final List<Track> TRACKS =
      EnumSet.complementOf(EnumSet.of(Track.COACHING, Track.MENTORING, Track.SELF_STUDY)).stream()
          .sorted(Comparator.comparing(Track::label))
          .toList();

  /** Names of all fields of the form. */
  static final List<String> FIELDS =
      List.of(
          "track",
          "scope",
          "scopeGround",
          "firstDay",
          "lastDay",
          "startTime",
          "quantity",
          "title",
          "organiser",
          "certificateNumber",
          "host",
          "competencyAim",
          "lesson",
          "adoption",
          "evidenceId");

  /**
   * @throws Refusal RULE naming the first field that is missing, unreadable or out of place
   */
  static ClaimFacts of(Submission submission) {
    Dated dated = Dated.of(submission);
    String ground = null;
    if (dated.scope() == Scope.INTERNATIONAL) {
      ground =
          submission
              .optionalText("scopeGround", "Dasar cakupan internasional")
              .orElseThrow(
                  () ->
                      Refusal.rule(
                          "Cakupan internasional memerlukan dasar tertulis; isi dasarnya."));
    }
    return new ClaimFacts(
        dated.track(),
        dated.scope(),
        ground,
        dated.firstDay(),
        dated.lastDay(),
        dated.startTime(),
        dated.quantity(),
        submission.text("title", "Nama kegiatan"),
        submission.text("organiser", "Penyelenggara"),
        submission.optionalText("certificateNumber", "Nomor sertifikat").orElse(null),
        dated.track() == Track.INTERNSHIP ? Internship.of(submission) : null,
        evidence(submission));
  }

  private static UUID evidence(Submission submission) {
    String id =
        submission
            .optionalText("evidenceId", "Bukti kegiatan")
            .orElseThrow(
                () -> Refusal.rule("Unggah bukti kegiatan (PDF, JPEG, atau PNG) terlebih dahulu."));
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refusal.rule("Bukti kegiatan tidak ditemukan; unggah kembali berkasnya.");
    }
  }

  /** The day that decides month, year and rule. */
  LocalDate finalDay() {
    return lastDay == null ? firstDay : lastDay;
  }

  /** As the ledger records it. */
  NewActivity toActivity(long employeeId, String source) {
    return new NewActivity(
        employeeId,
        track,
        scope,
        firstDay,
        lastDay,
        startTime,
        quantity,
        title,
        organiser,
        certificateNumber,
        source);
  }

  /** What decides how many JP an activity counts. */
  record Dated(
      Track track,
      Scope scope,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalTime startTime,
      BigDecimal quantity) {

    static Dated of(Submission submission) {
      Track track = track(submission);
      LocalDate firstDay = submission.date("firstDay", "Tanggal mulai");
      boolean several = submission.optionalText("lastDay", "Tanggal selesai").isPresent();
      LocalDate lastDay = several ? submission.date("lastDay", "Tanggal selesai") : null;
      boolean timed = submission.optionalText("startTime", "Jam mulai").isPresent();
      return new Dated(
          track,
          submission.choice("scope", "Cakupan", Scope.class),
          firstDay,
          firstDay.equals(lastDay) ? null : lastDay,
          timed ? submission.time("startTime", "Jam mulai") : null,
          submission.decimal("quantity", "Jumlah"));
    }

    static Track track(Submission submission) {
      Track track = submission.choice("track", "Jalur pengembangan", Track.class);
      if (!TRACKS.contains(track)) {
        throw Refusal.rule(
            track.label()
                + " tidak diklaim di sini; JP-nya dihitung dari programnya sendiri. Mulailah"
                + " dengan dialog kompetensi di Daftar tugas.");
      }
      return track;
    }

    /** To be counted before the rest of the form is filled in. */
    NewActivity toActivity(long employeeId) {
      return new NewActivity(
          employeeId, track, scope, firstDay, lastDay, startTime, quantity, "-", null, null, "-");
    }
  }
}
