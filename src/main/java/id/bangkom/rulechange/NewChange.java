package id.bangkom.rulechange;

/**
 * A proposal that begins.
 *
 * @param baseVersion the version in force
 * @param dmn the whole table
 * @param answers what its writer says about the examples
 * @param by a login; null when a release of the product brings it
 * @param trialId of the trial run it is proposed with, or null
 */
record NewChange(
    String decision,
    ChangeKind kind,
    int baseVersion,
    String dmn,
    Answers answers,
    Grounds grounds,
    String by,
    Long trialId) {}
