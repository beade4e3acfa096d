package id.bangkom.rules;

import java.util.List;

/**
 * An input with one value of each of its pieces.
 *
 * @param input as the table asks for it
 * @param values of which one may be null
 */
record CoverageAxis(String input, List<Object> values) {}
