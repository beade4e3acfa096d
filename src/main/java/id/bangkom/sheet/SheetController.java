package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The printable activity sheet of a programme. */
@Controller
class SheetController {

  private final Programmes programmes;
  private final ActivitySheets sheets;
  private final SheetContents contents;
  private final Workforce workforce;
  private final ActingOfficials acting;
  private final Clock clock;

  SheetController(
      Programmes programmes,
      ActivitySheets sheets,
      SheetContents contents,
      Workforce workforce,
      ActingOfficials acting,
      Clock clock) {
    this.programmes = programmes;
    this.sheets = sheets;
    this.contents = contents;
    this.workforce = workforce;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Shows the newest edition to those who sign it and to those who may read the participant's card.
   */
  @GetMapping("/lembar/{programmeId}")
  String sheet(@PathVariable long programmeId, Model model) {
    return show(sheets.current(programmeId), model);
  }

  /** One of the sheets of a long programme, numbered from 1; readers as above. */
  @GetMapping("/lembar/{programmeId}/{sheetNumber}")
  String sheet(@PathVariable long programmeId, @PathVariable int sheetNumber, Model model) {
    return show(sheets.numbered(programmeId, sheetNumber), model);
  }

  private String show(ActivitySheet sheet, Model model) {
    Employee reader = workforce.currentEmployee();
    Programme programme = programmes.get(sheet.programmeId());
    requireReader(programme, sheet, reader);
    if (sheet.certifiedAt() != null) {
      List<BigDecimal> today = contents.countedToday(sheet);
      if (!today.isEmpty()) {
        model.addAttribute("today", today);
        model.addAttribute(
            "changedTo", Wording.jp(today.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
      }
    }
    List<SheetSignature> signatures = sheets.signatures(sheet.id());
    int count = sheets.current(programme.id()).sheetNumber();
    model.addAttribute(
        "otherSheets",
        IntStream.rangeClosed(1, count)
            .filter(number -> number != sheet.sheetNumber())
            .mapToObj(
                number -> new OtherSheet(number, ActivitySheet.address(programme.id(), number)))
            .toList());
    model.addAttribute("sheet", sheet);
    model.addAttribute("content", sheet.says());
    model.addAttribute("headings", Headings.of(programme.method()));
    model.addAttribute(
        "places",
        List.of(SheetPlace.values()).stream()
            .map(p -> place(p, programme.method(), sheet.says(), signatures))
            .toList());
    return "sheet";
  }

  private void requireReader(Programme programme, ActivitySheet sheet, Employee reader) {
    boolean signs =
        programme.isGuide(reader)
            || programme.isParticipant(reader)
            || (sheet.headId() != null && sheet.headId() == reader.id())
            || standsIn(programme, sheet, reader);
    if (!signs && !workforce.mayRead(reader, workforce.byId(programme.participantId()))) {
      throw Refusal.forbidden("Lembar kegiatan ini hanya untuk penanda tangan dan atasannya.");
    }
  }

  /** Whether the reader signed for somebody, or may do so now. */
  private boolean standsIn(Programme programme, ActivitySheet sheet, Employee reader) {
    return sheets.signatures(sheet.id()).stream().anyMatch(s -> s.signerId() == reader.id())
        || Stream.of(
                Optional.ofNullable(sheet.headId()),
                Optional.ofNullable(programme.guideId())
                    .filter(guide -> programme.method().guidedByOffice()))
            .flatMap(Optional::stream)
            .flatMap(
                official ->
                    acting.substitute(workforce.byId(official), programme.participantId()).stream())
            .anyMatch(capacity -> capacity.person().id() == reader.id());
  }

  /** A refusal is a page here. Unknown and forbidden read the same: no number can be guessed. */
  @ExceptionHandler
  String refused(Refusal refusal, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "no-sheet";
  }

  private Place place(
      SheetPlace place, Method method, SheetContent content, List<SheetSignature> signatures) {
    SheetContent.Person expected =
        switch (place) {
          case GUIDE -> content.guide();
          case PARTICIPANT -> content.participant();
          case HEAD -> content.head();
        };
    return signatures.stream()
        .filter(s -> s.place() == place)
        .findFirst()
        .map(
            s ->
                new Place(
                    place.label(method),
                    s.signerName(),
                    s.signerNip(),
                    s.signerPost(),
                    Wording.moment(s.signedAt(), clock.getZone()),
                    s.contentHash(),
                    s.actingMark(),
                    place == SheetPlace.HEAD
                        && content.head() != null
                        && content.head().nip().equals(content.guide().nip())))
        .orElse(
            new Place(
                place.label(method),
                expected == null ? null : expected.name(),
                expected == null ? null : expected.nip(),
                expected == null ? null : expected.post(),
                null,
                null,
                null,
                false));
  }

  /**
   * One place for a signature; {@code signedAt} is null while it is empty, {@code actingMark} where
   * the one whose place it is signed.
   */
  record Place(
      String label,
      String name,
      String nip,
      String post,
      String signedAt,
      String hash,
      String actingMark,
      boolean alsoGuide) {}

  /** Another sheet of the same programme. */
  record OtherSheet(int number, String address) {}

  /** What the guide's columns are called and what is said of the guide: self-study differs. */
  record Headings(
      String title,
      String goal,
      String guide,
      String initials,
      String confirmed,
      boolean certificateMatters) {

    static Headings of(Method method) {
      return new Headings(
          "Tabel Kegiatan " + method.label(),
          method.goalLabel(),
          SheetPlace.GUIDE.label(method),
          method == Method.SELF_STUDY ? "Paraf Atasan" : "Paraf Pembimbing",
          method == Method.SELF_STUDY ? "dicatat peserta " : "dikonfirmasi peserta ",
          method != Method.SELF_STUDY);
    }
  }
}
