package id.bangkom.jp;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * One line of a JP card: an activity's credit, or an adjustment of it.
 *
 * @param endDate null for one day
 * @param startTime null when unknown
 * @param quantity in the basis of the track
 * @param rawJp before the cap
 * @param countedJp after it; signed for an adjustment
 * @param aboveMaximum whether it lies, wholly or in part, above the year's maximum; changes no
 *     figure
 * @param voidable whether its activity can still be voided
 * @param explanation in Indonesian
 * @param rules the rows that decided
 */
public record CardEntry(
    UUID activityId,
    Track track,
    Scope scope,
    LocalDate date,
    LocalDate endDate,
    @JsonFormat(pattern = "HH:mm") LocalTime startTime,
    BigDecimal quantity,
    String title,
    BigDecimal rawJp,
    BigDecimal countedJp,
    CreditStatus status,
    CreditReason reason,
    boolean aboveMaximum,
    boolean voidable,
    String explanation,
    List<RuleReference> rules) {}
