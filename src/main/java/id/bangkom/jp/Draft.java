package id.bangkom.jp;

/**
 * A changed table that is not deployed.
 *
 * @param decision the table's id
 * @param dmn the whole file
 */
public record Draft(String decision, String dmn) {}
