package id.bangkom.jp;

/** The versions of the two tables that decide a credit, as they are deployed. */
public record RuleVersions(int conversion, int cap) {}
