package id.bangkom.sheet;

import java.time.OffsetDateTime;

/**
 * One edition of a programme's activity sheet. A refused or outdated edition stays; another one
 * takes its place.
 *
 * @param sheetNumber from 1: a long programme closes several sheets
 * @param edition from 1, over all sheets of the programme
 * @param headId who signs as head; null until a rule administrator has named somebody
 * @param headNamed whether a rule administrator named the head; otherwise it is the head by office
 * @param contentHash SHA-256 of the content
 * @param certifiedAt when the last signature made its JP certified; null before
 */
public record ActivitySheet(
    long id,
    long programmeId,
    int sheetNumber,
    int edition,
    Long headId,
    boolean headNamed,
    String content,
    String contentHash,
    OffsetDateTime composedAt,
    OffsetDateTime certifiedAt) {

  /** What the sheet says. */
  public SheetContent says() {
    return SheetContent.ofJson(content);
  }

  /** Where the sheet is read. */
  String address() {
    return address(programmeId, sheetNumber);
  }

  /** Where one of a programme's sheets is read. */
  public static String address(long programmeId, int sheetNumber) {
    return "/lembar/" + programmeId + "/" + sheetNumber;
  }
}
