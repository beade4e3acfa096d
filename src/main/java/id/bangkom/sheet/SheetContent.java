package id.bangkom.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.audit.AuditTrail;
import id.bangkom.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What an activity sheet says, and therefore what its signers sign.
 *
 * @param scopeGround why the scope is international; null when it is national
 * @param withdrawalReason why the programme ended early; null when it did not
 * @param totalJp the sum of the rows' counted JP
 */
public record SheetContent(
    String method,
    Person participant,
    Person guide,
    boolean guideCertified,
    Person head,
    String competency,
    String goal,
    String activity,
    String expectedResult,
    String scope,
    String scopeGround,
    String withdrawalReason,
    List<Row> rows,
    BigDecimal totalJp) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Who takes part: name, NIP and post at the time the sheet was composed. */
  public record Person(String name, String nip, String post) {}

  /**
   * One session, or one day of self-study.
   *
   * @param startTime null for a day of self-study
   * @param mode null for a day of self-study
   * @param initialled who initialled it and when, in Indonesian words
   * @param confirmed when the participant confirmed it, in Indonesian words
   * @param remark what a reader should know of the row, such as a short session; else null
   * @param countedJp as the ledger counts it
   * @param explanation why so many JP count
   */
  public record Row(
      int number,
      LocalDate date,
      LocalTime startTime,
      int minutes,
      String mode,
      String material,
      String initialled,
      String confirmed,
      String remark,
      BigDecimal countedJp,
      String explanation) {

    /** Such as "Senin, 4 Mei 2026". */
    public String day() {
      return Wording.day(date);
    }

    /** How it was held, such as "pukul 09.00, 60 menit, Tatap muka". */
    public String held() {
      return startTime == null
          ? minutes + " menit"
          : "pukul %s, %d menit, %s".formatted(Wording.time(startTime), minutes, mode);
    }
  }

  /** The content as it is stored and hashed; the order of its fields is fixed by this record. */
  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static SheetContent ofJson(String json) {
    try {
      return JSON.readValue(json, SheetContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored activity sheet cannot be read.", e);
    }
  }

  /** SHA-256 of the stored content, in hexadecimal: what a signature vouches for. */
  static String hash(String json) {
    return AuditTrail.fingerprint(json);
  }
}
