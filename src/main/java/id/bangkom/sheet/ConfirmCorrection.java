package id.bangkom.sheet;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Session;
import id.bangkom.programme.Sessions;
import id.bangkom.selfstudy.StudySources;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant agrees to the replacement of a wrong row, or keeps the row. */
@Component
class ConfirmCorrection extends HumanTask {

  private enum Decision {
    ACCEPT,
    REFUSE
  }

  private final Programmes programmes;
  private final Sessions sessions;
  private final StudySources sources;
  private final ActivitySheets sheets;
  private final RowCorrections openCorrections;
  private final SheetCorrections corrections;
  private final SheetForm sheetForm;
  private final Workforce workforce;

  ConfirmCorrection(
      Programmes programmes,
      Sessions sessions,
      StudySources sources,
      ActivitySheets sheets,
      RowCorrections openCorrections,
      SheetCorrections corrections,
      SheetForm sheetForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.sessions = sessions;
    this.sources = sources;
    this.sheets = sheets;
    this.openCorrections = openCorrections;
    this.corrections = corrections;
    this.sheetForm = sheetForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    sheetForm.show(programme, form);
    RowCorrection correction =
        openCorrections.open(sheets.current(programme.id()).id()).orElseThrow();
    Session wrong =
        sessions.confirmed(programme.id()).stream()
            .filter(s -> s.id() == correction.sessionId())
            .findFirst()
            .orElseThrow();
    form.number("sessionNumber", wrong.sessionNumber())
        .text("rowBefore", describe(before(wrong), sources.subject(wrong, wrong.material())))
        .text(
            "rowAfter", describe(correction.right(), sources.subject(wrong, correction.material())))
        .text("reason", correction.reason());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanggapi perbaikan baris lembar Anda";
  }

  private static ProposedRow before(Session wrong) {
    return wrong instanceof Meeting meeting
        ? new ProposedRow(
            meeting.sessionDate(),
            meeting.startTime(),
            meeting.minutes(),
            meeting.mode(),
            meeting.material())
        : new ProposedRow(wrong.sessionDate(), null, wrong.minutes(), null, wrong.material());
  }

  private static String describe(ProposedRow row, String subject) {
    return row.startTime() == null
        ? "%s, %d menit – %s".formatted(Wording.day(row.date()), row.minutes(), subject)
        : "%s, pukul %s, %d menit, %s – %s"
            .formatted(
                Wording.day(row.date()),
                Wording.time(row.startTime()),
                row.minutes(),
                row.mode().label(),
                subject);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee participant = workforce.currentEmployee();
    if (submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT) {
      corrections.accept(programme, participant);
    } else {
      corrections.refuse(
          programme, participant, submission.text("remark", "Alasan menolak perbaikan"));
    }
  }
}
