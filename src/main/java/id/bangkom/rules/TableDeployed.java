package id.bangkom.rules;

/** A new version of a table comes into force, within the transaction that deploys it. */
public record TableDeployed(String decision, int version, WrittenTable table) {}
