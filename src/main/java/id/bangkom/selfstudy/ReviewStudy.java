package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.jp.JpPreview;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.StudyDay;
import id.bangkom.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor initials the recorded days of study, or returns single ones with a remark. */
@Component
class ReviewStudy extends HumanTask {

  private enum Decision {
    INITIAL,
    RETURN
  }

  private final Programmes programmes;
  private final StudyLog log;
  private final StudySources sources;
  private final StudyForm studyForm;
  private final SelfStudySettings settings;
  private final OfficialDesk desk;

  ReviewStudy(
      Programmes programmes,
      StudyLog log,
      StudySources sources,
      StudyForm studyForm,
      SelfStudySettings settings,
      OfficialDesk desk) {
    this.programmes = programmes;
    this.log = log;
    this.sources = sources;
    this.studyForm = studyForm;
    this.settings = settings;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    desk.assignToGuide(task, programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    studyForm.show(programme, form);
    studyForm.showDays(programme, form);
    Map<Long, StudySource> known =
        sources.current(programme.id()).stream()
            .collect(Collectors.toMap(StudySource::id, Function.identity()));
    List<StudyDay> waiting = log.recorded(programme.id());
    Map<Long, String> titles = sources.titles(waiting);
    List<JpPreview> previews = log.previewOfRecorded(programme);
    List<WaitingRow> rows = new ArrayList<>();
    for (StudyDay day : waiting) {
      rows.add(
          WaitingRow.of(
              day,
              titles.get(day.sourceId()),
              Optional.ofNullable(known.get(day.sourceId())).map(StudySource::link).orElse(null),
              previews.get(rows.size())));
    }
    form.rows("waitingRows", rows)
        .rows(
            "copies",
            log.copies(programme, log.entriesOfRecorded(programme.id()), settings.copiedDays()));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Periksa hari belajar " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    List<StudyReview> reviews = new ArrayList<>();
    for (Submission.Row row : submission.rows("reviews", "Paraf")) {
      String place = " baris ke-" + (reviews.size() + 1);
      boolean initialled =
          row.choice("decision", "Keputusan" + place, Decision.class) == Decision.INITIAL;
      reviews.add(
          new StudyReview(
              row.whole("sessionId", "Nomor" + place, 1, Integer.MAX_VALUE),
              initialled,
              initialled ? null : row.text("remark", "Catatan" + place)));
    }
    boolean initials = reviews.stream().anyMatch(StudyReview::initialled);
    log.review(
        programme, initials ? desk.asGuide(programme) : desk.asGuideToSendBack(programme), reviews);
  }

  private record WaitingRow(
      long sessionId,
      String day,
      int minutes,
      String source,
      String link,
      String learned,
      String jp,
      String explanation) {

    static WaitingRow of(StudyDay day, String source, String link, JpPreview preview) {
      return new WaitingRow(
          day.id(),
          Wording.day(day.sessionDate()),
          day.minutes(),
          source,
          link,
          day.material(),
          Wording.jp(preview.countedJp()),
          preview.explanation());
    }
  }
}
