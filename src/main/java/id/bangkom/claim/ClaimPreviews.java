package id.bangkom.claim;

import id.bangkom.forms.Submission;
import id.bangkom.jp.Basis;
import id.bangkom.jp.CreditReason;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpPreview;
import id.bangkom.jp.JpRules;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says beforehand what a claim would count, and what speaks against it. Writes nothing. */
@Component
class ClaimPreviews {

  private final EarlierActivities earlierActivities;
  private final JpLedger ledger;
  private final JpRules rules;
  private final ClaimSettings settings;
  private final Clock clock;

  ClaimPreviews(
      EarlierActivities earlierActivities,
      JpLedger ledger,
      JpRules rules,
      ClaimSettings settings,
      Clock clock) {
    this.earlierActivities = earlierActivities;
    this.ledger = ledger;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Of a form that may be half filled in.
   *
   * @param exceptClaim the claim that is revised with it, null for a new one
   */
  ClaimPreview of(long employeeId, Submission form, Long exceptClaim) {
    if (missing(form, "track") || missing(form, "scope")) {
      return new Draft(Optional.empty(), true).preview();
    }
    Track track = ClaimFacts.Dated.track(form);
    Scope scope = form.choice("scope", "Cakupan", Scope.class);
    Earlier earlier = earlierActivities.of(employeeId, exceptClaim);
    Draft draft = new Draft(Optional.empty(), false);
    draft.certificateUsed =
        form.optionalText("certificateNumber", "Nomor sertifikat")
            .flatMap(earlier::certificateUsed)
            .orElse(null);
    try {
      if (missing(form, "firstDay")) {
        draft.basis = rules.basis(track, scope, LocalDate.now(clock));
        return draft.preview();
      }
      LocalDate firstDay = form.date("firstDay", "Tanggal mulai");
      LocalDate finalDay =
          missing(form, "lastDay") ? firstDay : form.date("lastDay", "Tanggal selesai");
      draft.basis = rules.basis(track, scope, finalDay);
      draft.notice(earlier, track, firstDay, finalDay);
      if (!missing(form, "quantity")) {
        draft.counted = ledger.preview(ClaimFacts.Dated.of(form).toActivity(employeeId));
      }
    } catch (Refusal refusal) {
      draft.problem = refusal.getMessage();
    }
    return draft.preview();
  }

  /** Of a claim that was sent. */
  ClaimPreview of(Claim claim) {
    ClaimFacts facts = claim.facts();
    Draft draft = new Draft(rules.basis(facts.track(), facts.scope(), facts.finalDay()), false);
    Earlier earlier = earlierActivities.of(claim.claimantId(), claim.id());
    draft.notice(earlier, facts.track(), facts.firstDay(), facts.finalDay());
    draft.certificateUsed = earlier.certificateUsed(facts.certificateNumber()).orElse(null);
    if (claim.activityId() == null) {
      try {
        draft.counted = ledger.preview(facts.toActivity(claim.claimantId(), claim.source()));
      } catch (Refusal refusal) {
        // A rule that changed since the claim was sent.
        draft.problem = refusal.getMessage();
      }
    }
    return draft.preview();
  }

  private static boolean missing(Submission form, String field) {
    return form.optionalText(field, field).isEmpty();
  }

  /** A preview in the making. */
  private final class Draft {

    private Optional<Basis> basis;
    private final boolean nothingChosen;
    private JpPreview counted;
    private String problem;
    private List<ClaimPreview.Duplicate> duplicates = List.of();
    private String certificateUsed;
    private String internshipHint;

    Draft(Optional<Basis> basis, boolean nothingChosen) {
      this.basis = basis;
      this.nothingChosen = nothingChosen;
    }

    void notice(Earlier earlier, Track track, LocalDate firstDay, LocalDate finalDay) {
      duplicates =
          earlier.duplicates(track, firstDay, finalDay).stream()
              .map(ClaimPreview.Duplicate::of)
              .toList();
      long before = earlier.internships(finalDay.getYear());
      if (track == Track.INTERNSHIP && before >= settings.internshipsAYear()) {
        internshipHint =
            "Ini magang ke-%d pada tahun %d, lebih banyak daripada yang lazim (%d kali setahun)."
                    .formatted(before + 1, finalDay.getYear(), settings.internshipsAYear())
                + " Klaim tetap dapat dikirim; atasan dan administrator aturan juga membaca catatan"
                + " ini.";
      }
    }

    ClaimPreview preview() {
      return new ClaimPreview(
          basis.map(Basis::unit).orElse(null),
          basis.map(Basis::mayLastSeveralDays).orElse(true),
          basis.map(Basis::isAlwaysOne).orElse(false),
          counted == null
              ? basis.isEmpty() && !nothingChosen
              : counted.reason() == CreditReason.NO_RULE,
          counted == null ? null : counted.countedJp(),
          counted == null ? null : counted.explanation(),
          counted == null ? List.of() : counted.rules(),
          counted == null || counted.confirmed(),
          problem,
          duplicates,
          certificateUsed,
          internshipHint);
    }
  }
}
