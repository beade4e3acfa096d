package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Sessions;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Composes the editions of a programme's sheets, with the head who is to sign them. */
@Component
class SheetComposition {

  private final ActivitySheets sheets;
  private final SheetContents contents;
  private final Sessions sessions;
  private final Workforce workforce;
  private final PersonnelActs acts;
  private final Standing standing;

  SheetComposition(
      ActivitySheets sheets,
      SheetContents contents,
      Sessions sessions,
      Workforce workforce,
      PersonnelActs acts,
      Standing standing) {
    this.sheets = sheets;
    this.contents = contents;
    this.sessions = sessions;
    this.workforce = workforce;
    this.acts = acts;
    this.standing = standing;
  }

  /**
   * Puts a new edition before the signers. A head that an administrator named stays named, unless
   * it has become the guide or the participant since; one by office is looked up anew, so that a
   * successor signs.
   */
  ActivitySheet compose(Programme programme) {
    Long named =
        sheets
            .latest(programme.id())
            .filter(ActivitySheet::headNamed)
            .map(ActivitySheet::headId)
            .filter(head -> !head.equals(programme.guideId()))
            .filter(head -> head != programme.participantId())
            .orElse(null);
    return compose(
        programme,
        named != null
            ? named
            : workforce.signingHead(programme.participantId()).map(Employee::id).orElse(null),
        named != null);
  }

  private ActivitySheet compose(Programme programme, Long head, boolean headNamed) {
    Optional<ActivitySheet> previous = sheets.latest(programme.id());
    // After a certified sheet, which may have been closed while the programme went on, another.
    int sheetNumber =
        previous
            .map(s -> s.certifiedAt() == null ? s.sheetNumber() : s.sheetNumber() + 1)
            .orElse(1);
    sessions.putOnSheet(programme.id(), sheetNumber);
    sheets.add(programme, sheetNumber, head, headNamed, contents.of(programme, sheetNumber, head));
    return sheets.current(programme.id());
  }

  /**
   * A rule administrator names who signs as head where no unit has one.
   *
   * @throws Refusal RULE when it would be the participant, the guide or the administrator oneself:
   *     only a head by office may sign in two places
   */
  ActivitySheet nameHead(Programme programme, Employee head, Employee administrator) {
    standing.require(administrator, programme.participantId());
    if (head.id() == programme.participantId()) {
      throw Refusal.rule("Peserta tidak dapat menandatangani lembarnya sendiri sebagai kepala.");
    }
    if (programme.isGuide(head) || head.id() == administrator.id()) {
      throw Refusal.rule(
          "Pembimbing program dan administrator yang menunjuk tidak dapat menjadi penanda tangan;"
              + " pilih pejabat lain.");
    }
    Employee participant = workforce.byId(programme.participantId());
    acts.recordAbout(
        ActKind.SIGNER,
        head.login(),
        participant.login(),
        "Penanda tangan lembar " + participant.name());
    return compose(programme, head.id(), true);
  }
}
