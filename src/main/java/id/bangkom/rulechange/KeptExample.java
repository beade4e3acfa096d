package id.bangkom.rulechange;

import java.util.Map;

/**
 * A case that is kept with a table.
 *
 * @param inputs by name
 * @param expected outputs by name; null when no row may decide
 * @param author the login of who added it; null when it came with the product
 */
record KeptExample(
    long id,
    Map<String, String> inputs,
    Map<String, String> expected,
    String note,
    String author) {}
