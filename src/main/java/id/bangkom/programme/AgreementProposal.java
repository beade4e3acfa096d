package id.bangkom.programme;

import id.bangkom.jp.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a guide proposes.
 *
 * @param plannedSessions null for self-study, else at least 1
 * @param targetJp only for self-study, else null
 * @param scopeGround needed for an international scope; null for a national one, whatever was given
 */
public record AgreementProposal(
    String goal,
    String activity,
    String expectedResult,
    Scope scope,
    String scopeGround,
    Integer plannedSessions,
    BigDecimal targetJp,
    LocalDate firstDate,
    LocalDate deadline) {

  public AgreementProposal {
    scopeGround = scope == Scope.INTERNATIONAL ? scopeGround : null;
  }
}
