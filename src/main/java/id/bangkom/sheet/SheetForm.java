package id.bangkom.sheet;

import id.bangkom.forms.FormContext;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.wording.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every form of the activity sheet shows: the sheet, who has signed, why it came back. */
@Component
class SheetForm {

  private final ActivitySheets sheets;
  private final Clock clock;

  SheetForm(ActivitySheets sheets, Clock clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  void show(Programme programme, FormContext form) {
    ActivitySheet sheet = sheets.current(programme.id());
    SheetContent content = sheet.says();
    List<SheetSignature> signatures = sheets.signatures(sheet.id());
    form.text("participantName", content.participant().name())
        .text("participantNip", content.participant().nip())
        .text("participantPost", content.participant().post())
        .text("guideName", content.guide().name())
        .text("methodLabel", content.method())
        .text("competency", content.competency())
        .text("goalLabel", programme.method().goalLabel())
        .text("goal", content.goal())
        .text("scope", content.scope())
        .text("scopeGround", content.scopeGround())
        .text("withdrawalReason", content.withdrawalReason())
        .text("guideCertificate", certificate(programme, content))
        .text("headName", content.head() == null ? null : content.head().name())
        .rows("rows", content.rows().stream().map(FormRow::of).toList())
        .text("totalJp", Wording.jp(content.totalJp()))
        .rows(
            "signatures",
            signatures.stream()
                .map(
                    s ->
                        new FormSignature(
                            s.place().label(programme.method()),
                            s.actingMark() == null
                                ? s.signerName()
                                : s.signerName() + ", " + s.actingMark(),
                            Wording.moment(s.signedAt(), clock.getZone())))
                .toList())
        .text("sheetUrl", sheet.address())
        .text(
            "returned",
            sheets
                .refusalBefore(sheet)
                .map(r -> (r.refusedBy() == null ? "" : r.refusedBy() + ": ") + r.reason())
                .orElse(null));
  }

  /** Who only sets the study of somebody else needs none. */
  private static String certificate(Programme programme, SheetContent content) {
    if (programme.method() == Method.SELF_STUDY) {
      return "tidak diperlukan";
    }
    return content.guideCertified() ? "ada" : "tidak ada yang berlaku";
  }

  private record FormRow(int number, String day, String material, String initials, String jp) {

    static FormRow of(SheetContent.Row row) {
      return new FormRow(
          row.number(),
          "%s, %s%s"
              .formatted(
                  row.day(), row.held(), row.remark() == null ? "" : " (" + row.remark() + ")"),
          row.material(),
          row.initialled(),
          jp(row));
    }

    /** The reason stands where it matters: with a row that does not count. */
    private static String jp(SheetContent.Row row) {
      return row.countedJp().signum() > 0
          ? Wording.jp(row.countedJp())
          : Wording.jp(row.countedJp()) + " – " + row.explanation();
    }
  }

  private record FormSignature(String place, String name, String at) {}
}
