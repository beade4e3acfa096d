package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.FormContext.Option;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.jp.Scope;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.AgreementProposal;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.wording.DecimalComma;
import id.bangkom.workforce.Capacity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The supervisor instructs: which gap, with which sources, how far and until when. An instruction
 * sent back is offered for change.
 */
@Component
class InstructStudy extends HumanTask {

  // More than anybody reads, and more than a list can hold in sight.
  private static final int MOST_SOURCES = 30;

  // What the column holds is more than any programme reaches.
  private static final BigDecimal LARGEST_TARGET = new BigDecimal("9999.99");
  private static final int TARGET_DECIMALS = 2;

  private final Programmes programmes;
  private final Agreements agreements;
  private final StudySources sources;
  private final StudyForm studyForm;
  private final OfficialDesk desk;
  private final Clock clock;

  InstructStudy(
      Programmes programmes,
      Agreements agreements,
      StudySources sources,
      StudyForm studyForm,
      OfficialDesk desk,
      Clock clock) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.sources = sources;
    this.studyForm = studyForm;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  protected void prepare(DelegateTask task) {
    desk.assignToGuide(task, programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    studyForm.show(programme, form);
    form.text("scope", Scope.NATIONAL.name())
        .date("today", LocalDate.now(clock))
        .rows(
            "kindOptions",
            Arrays.stream(SourceKind.values())
                .map(kind -> new Option(kind.label(), kind.name()))
                .toList());
    agreements.latest(programme.id()).ifPresent(last -> prefill(last, form));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tugaskan belajar mandiri kepada " + shown(task, "participantName");
  }

  private static void prefill(Agreement last, FormContext form) {
    form.text("returned", last.remark())
        .text("goal", last.goal())
        .text("activity", last.activity())
        .text("expectedResult", last.expectedResult())
        .text("targetJp", DecimalComma.shortest(last.targetJp()))
        .text("scope", last.scope().name())
        .text("scopeGround", last.scopeGround())
        .date("deadline", last.deadline());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Capacity supervisor = desk.asGuide(programme);
    LocalDate today = LocalDate.now(clock);
    LocalDate deadline = submission.date("deadline", "Batas waktu");
    if (deadline.isBefore(today)) {
      throw Refusal.rule("Batas waktu sudah lewat; pilih hari ini atau sesudahnya.");
    }
    sources.pick(programme, supervisor, picked(submission));
    agreements.propose(
        programme,
        supervisor,
        new AgreementProposal(
            submission.text("goal", "Kesenjangan yang ditutup"),
            submission.text("activity", "Cakupan belajar"),
            submission.text("expectedResult", "Hasil yang diharapkan"),
            submission.choice("scope", "Cakupan", Scope.class),
            submission.optionalText("scopeGround", "Dasar cakupan internasional").orElse(null),
            null,
            target(submission.decimal("targetJp", "Target JP")),
            today,
            deadline));
  }

  private static List<NewSource> picked(Submission submission) {
    List<Submission.Row> rows = submission.rows("sources", "Sumber belajar");
    if (rows.size() > MOST_SOURCES) {
      throw Refusal.rule("Paling banyak " + MOST_SOURCES + " sumber; pilih yang paling penting.");
    }
    List<NewSource> picked = new ArrayList<>();
    for (Submission.Row row : rows) {
      String place = " sumber ke-" + (picked.size() + 1);
      picked.add(
          new NewSource(
              row.text("title", "Judul" + place),
              row.choice("kind", "Jenis" + place, SourceKind.class),
              row.optionalText("link", "Tautan" + place).orElse(null)));
    }
    return picked;
  }

  private static BigDecimal target(BigDecimal target) {
    if (target.signum() <= 0
        || target.compareTo(LARGEST_TARGET) > 0
        || target.stripTrailingZeros().scale() > TARGET_DECIMALS) {
      throw Refusal.rule(
          "Target JP harus lebih dari 0 dengan paling banyak dua angka di belakang koma.");
    }
    return target;
  }
}
