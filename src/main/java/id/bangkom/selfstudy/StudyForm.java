package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.Scope;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.StudyDay;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What every form of self-study shows first: who, what was instructed, the sources, the days so far
 * with their JP beside the target.
 */
@Component
class StudyForm {

  private final Agreements agreements;
  private final StudySources sources;
  private final StudyLog log;
  private final JpLedger ledger;
  private final Workforce workforce;
  private final Competencies competencies;

  StudyForm(
      Agreements agreements,
      StudySources sources,
      StudyLog log,
      JpLedger ledger,
      Workforce workforce,
      Competencies competencies) {
    this.agreements = agreements;
    this.sources = sources;
    this.log = log;
    this.ledger = ledger;
    this.workforce = workforce;
    this.competencies = competencies;
  }

  void show(Programme programme, FormContext form) {
    Employee participant = workforce.byId(programme.participantId());
    form.text("participantName", participant.name())
        .text("participantPost", participant.post())
        .text("supervisorName", workforce.byId(programme.guideId()).name())
        .text("competency", competencies.name(programme.focusCompetencyId()))
        .rows("studySources", sources.current(programme.id()).stream().map(SourceRow::of).toList());
    agreements.latest(programme.id()).ifPresent(agreement -> show(agreement, form));
  }

  private static void show(Agreement agreement, FormContext form) {
    form.text("agreedGap", agreement.goal())
        .text("agreedActivity", agreement.activity())
        .text("agreedResult", agreement.expectedResult())
        .text("agreedTarget", Wording.jp(agreement.targetJp()))
        .text(
            "agreedScope",
            agreement.scope() == Scope.NATIONAL
                ? "Nasional"
                : "Internasional – dasar: " + agreement.scopeGround())
        .text("agreedDeadline", Wording.day(agreement.deadline()));
  }

  /** The days so far, whatever became of each, and what they count together. */
  void showDays(Programme programme, FormContext form) {
    List<StudyDay> days = log.latest(programme.id());
    Map<Long, String> titles = sources.titles(days);
    Map<UUID, CardEntry> credits =
        ledger.credits(days.stream().map(StudyDay::activityId).filter(Objects::nonNull).toList());
    BigDecimal total =
        credits.values().stream()
            .map(CardEntry::countedJp)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    form.rows(
            "days",
            days.stream()
                .map(
                    day ->
                        DayRow.of(day, titles.get(day.sourceId()), credits.get(day.activityId())))
                .toList())
        .text("jpSoFar", Wording.jp(total));
  }

  /** A source as a form lists and offers it. */
  record SourceRow(long id, String title, String kind, String kindLabel, String link) {

    static SourceRow of(StudySource source) {
      return new SourceRow(
          source.id(), source.title(), source.kind().name(), source.kind().label(), source.link());
    }
  }

  /** {@code jp} is null while the day counts nothing; then the remark says why it came back. */
  private record DayRow(
      String day,
      int minutes,
      String source,
      String learned,
      String status,
      String remark,
      String jp,
      String explanation) {

    static DayRow of(StudyDay day, String source, CardEntry credit) {
      return new DayRow(
          Wording.day(day.sessionDate()),
          day.minutes(),
          source,
          day.material(),
          day.status().label(),
          day.remark(),
          credit == null ? null : Wording.jp(credit.countedJp()),
          credit == null ? null : credit.explanation());
    }
  }
}
