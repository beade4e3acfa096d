package id.bangkom.sheet;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.FormContext.Option;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Method;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.SessionMode;
import id.bangkom.workforce.Capacity;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The guide signs the sheet first, or proposes to put a wrong row right. */
@Component
class SignAsGuide extends HumanTask {

  private enum Decision {
    SIGN,
    CORRECT
  }

  private final Programmes programmes;
  private final ActivitySheets sheets;
  private final SheetSigners signers;
  private final SheetCorrections corrections;
  private final SheetForm sheetForm;
  private final OfficialDesk desk;

  SignAsGuide(
      Programmes programmes,
      ActivitySheets sheets,
      SheetSigners signers,
      SheetCorrections corrections,
      SheetForm sheetForm,
      OfficialDesk desk) {
    this.programmes = programmes;
    this.sheets = sheets;
    this.signers = signers;
    this.corrections = corrections;
    this.sheetForm = sheetForm;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    Programme programme = programmes.of(task);
    // A mentor who is away leaves a sheet that somebody has to sign: here an order counts for all.
    desk.assign(task, programme.guideId(), programme.participantId());
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    sheetForm.show(programme, form);
    int rows = sheets.current(programme.id()).says().rows().size();
    form.flag("guideIsHead", sheets.guideIsHead(programme))
        .flag("selfStudy", programme.method() == Method.SELF_STUDY)
        .rows(
            "rowNumbers",
            IntStream.rangeClosed(1, rows)
                .mapToObj(n -> new Option("Baris " + n, String.valueOf(n)))
                .toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanda tangani lembar " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Capacity guide = desk.current(programme.guideId(), programme.participantId());
    Decision decision = submission.choice("decision", "Keputusan", Decision.class);
    boolean signed = false;
    if (decision == Decision.SIGN) {
      signed = signers.sign(programme, SheetPlace.GUIDE, guide);
    } else {
      corrections.propose(
          programme,
          guide,
          submission.whole("rowNumber", "Nomor baris", 1, Integer.MAX_VALUE),
          right(submission, programme.method() != Method.SELF_STUDY),
          submission.text("reason", "Alasan perbaikan"));
    }
    ActivitySheetProcess.GUIDE_SIGNED.set(task, signed);
    ActivitySheetProcess.CORRECTION_PROPOSED.set(task, decision == Decision.CORRECT);
    ActivitySheetProcess.HEAD_HAS_SIGNED.set(task, sheets.guideIsHead(programme));
  }

  /** How the row should be; whoever studied alone met nobody at no hour. */
  private static ProposedRow right(Submission submission, boolean met) {
    return new ProposedRow(
        submission.date("sessionDate", "Tanggal"),
        met ? submission.time("startTime", "Jam mulai") : null,
        submission.whole("minutes", "Lama (menit)", 1, 1440),
        met ? submission.choice("mode", "Cara bertemu", SessionMode.class) : null,
        submission.text("material", "Materi"));
  }
}
