package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.StudyDay;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The participant records days of study, several at once, or says that there are no more. Days the
 * supervisor returned are offered for change.
 */
@Component
class LogStudy extends HumanTask {

  private enum Decision {
    LOG,
    FINISH
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final StudyLog log;
  private final StudyForm studyForm;
  private final Workforce workforce;
  private final Clock clock;

  LogStudy(
      Programmes programmes,
      Agreements agreements,
      StudyLog log,
      StudyForm studyForm,
      Workforce workforce,
      Clock clock) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.log = log;
    this.studyForm = studyForm;
    this.workforce = workforce;
    this.clock = clock;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    studyForm.show(programme, form);
    studyForm.showDays(programme, form);
    form.text("decision", Decision.LOG.name())
        .date("firstDay", agreements.agreedSince(programme))
        .date("lastDay", agreements.accepted(programme.id()).orElseThrow().deadline())
        .date("today", LocalDate.now(clock))
        .number("mostRows", StudyLog.MOST_AT_ONCE)
        .rows("returnedRows", log.returned(programme.id()).stream().map(ReturnedRow::of).toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Catat hari belajar Anda";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee participant = workforce.currentEmployee();
    boolean logged =
        submission.choice("decision", "Apa yang Anda lakukan", Decision.class) == Decision.LOG;
    if (logged) {
      log.log(programme, participant, entries(submission));
    } else {
      log.finish(programme, participant);
    }
    SelfStudyProcess.STUDY_LOGGED.set(task, logged);
  }

  private static List<StudyEntry> entries(Submission submission) {
    List<StudyEntry> entries = new ArrayList<>();
    for (Submission.Row row : submission.rows("rows", "Hari belajar")) {
      String place = " baris ke-" + (entries.size() + 1);
      entries.add(
          new StudyEntry(
              row.reference("corrects", "Perbaikan" + place).orElse(null),
              row.date("date", "Tanggal" + place),
              row.whole("minutes", "Lama (menit)" + place, 1, 1440),
              row.whole("sourceId", "Sumber" + place, 1, Integer.MAX_VALUE),
              row.text("learned", "Yang dipelajari" + place)));
    }
    return entries;
  }

  private record ReturnedRow(
      long corrects, String date, int minutes, Long sourceId, String learned, String remark) {

    static ReturnedRow of(StudyDay day) {
      return new ReturnedRow(
          day.id(),
          day.sessionDate().toString(),
          day.minutes(),
          day.sourceId(),
          day.material(),
          day.remark());
    }
  }
}
