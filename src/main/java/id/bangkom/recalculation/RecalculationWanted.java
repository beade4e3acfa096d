package id.bangkom.recalculation;

/**
 * Somebody orders a recalculation that changes the ledger; whoever knows a reason against it
 * refuses, in the same transaction.
 *
 * @param by the login of who orders it
 */
public record RecalculationWanted(String by) {}
