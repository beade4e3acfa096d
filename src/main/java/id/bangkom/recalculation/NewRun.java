package id.bangkom.recalculation;

import id.bangkom.jp.RuleVersions;
import id.bangkom.workforce.Extent;

/**
 * A run that somebody wants.
 *
 * @param kind the name of its {@link RunKind}
 * @param year of the activities' last day
 * @param extent whose JP
 * @param rehearsal whether the ledger stays as it is
 * @param reason in the words of who wants it
 * @param versions of the tables by which it calculates
 * @param by the login of who wants it
 */
public record NewRun(
    String kind,
    int year,
    Extent extent,
    boolean rehearsal,
    String reason,
    RuleVersions versions,
    String by) {}
