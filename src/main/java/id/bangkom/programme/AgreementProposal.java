package id.bangkom.programme;

import id.bangkom.jp.Scope;
import java.time.LocalDate;

/**
 * What a guide proposes.
 *
 * @param scopeGround needed for an international scope, ignored for a national one; may be null
 */
public record AgreementProposal(
    String goal,
    String activity,
    String expectedResult,
    Scope scope,
    String scopeGround,
    int plannedSessions,
    LocalDate firstDate,
    LocalDate deadline) {}
