package id.bangkom.workforce;

/** A part of an office, by its id, its code and its Indonesian name. */
public record Unit(long id, String code, String name) {}
