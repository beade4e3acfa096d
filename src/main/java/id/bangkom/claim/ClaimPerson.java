package id.bangkom.claim;

/** A claimant as a list shows one. */
record ClaimPerson(String nip, String name) {}
