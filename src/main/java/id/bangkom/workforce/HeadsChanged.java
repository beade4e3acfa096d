package id.bangkom.workforce;

/**
 * Units have other heads, or stand elsewhere, so that somebody's head may be another one. Published
 * as {@link SupervisorChanged} is, once for a whole import.
 */
public record HeadsChanged() {}
