package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Standing;
import org.springframework.stereotype.Component;

/** What each of the three signers does with the current edition: signs it, or sends it back. */
@Component
class SheetSigners {

  private final ActivitySheets sheets;
  private final SheetContents contents;
  private final Programmes programmes;
  private final Standing standing;

  SheetSigners(
      ActivitySheets sheets, SheetContents contents, Programmes programmes, Standing standing) {
    this.sheets = sheets;
    this.contents = contents;
    this.programmes = programmes;
    this.standing = standing;
  }

  /**
   * Signs the current edition. Where the guide is the head, the guide's one act stands in both
   * places.
   *
   * @return false when what the sheet says has changed since it was composed: nothing is signed,
   *     and the sheet has to be composed again
   */
  boolean sign(Programme programme, SheetPlace place, Capacity signer) {
    programmes.lock(programme.id());
    ActivitySheet sheet = sheets.current(programme.id());
    standing.require(signer.person(), programme.participantId());
    requirePlace(programme, sheet, place, signer);
    if (sheets.signatures(sheet.id()).size() != place.ordinal()) {
      throw Refusal.conflict("Lembar ini sudah ditandatangani atau belum gilirannya; muat ulang.");
    }
    // Read again behind the lock: the programme may have been withdrawn a moment ago.
    Programme locked = programmes.get(programme.id());
    String now =
        SheetContent.hash(contents.of(locked, sheet.sheetNumber(), sheet.headId()).toJson());
    if (!now.equals(sheet.contentHash())) {
      sheets.addRefusal(
          sheet,
          null,
          "Isi lembar berubah sejak disusun, misalnya hitungan JP atau penghentian program; periksa lalu tanda tangani kembali.");
      return false;
    }
    sheets.addSignature(sheet, place, signer);
    return true;
  }

  /** A signer sends the sheet back; its signatures are void, another edition is composed. */
  void refuse(Programme programme, SheetPlace place, Capacity signer, String reason) {
    ActivitySheet sheet = sheets.current(programme.id());
    requirePlace(programme, sheet, place, signer);
    sheets.addRefusal(sheet, signer.person(), reason);
  }

  private void requirePlace(
      Programme programme, ActivitySheet sheet, SheetPlace place, Capacity signer) {
    switch (place) {
      case GUIDE -> programme.requireGuide(signer);
      case PARTICIPANT -> programme.requireParticipant(signer.person());
      case HEAD -> {
        if (sheet.headId() == null
            || sheet.headId() != signer.official().id()
            || programme.isParticipant(signer.person())) {
          throw Refusal.forbidden("Anda bukan kepala yang menandatangani lembar ini.");
        }
      }
    }
  }
}
