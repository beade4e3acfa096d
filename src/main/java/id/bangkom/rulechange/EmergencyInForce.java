package id.bangkom.rulechange;

/** A table came into force without a second pair of eyes, in the transaction that deploys it. */
record EmergencyInForce(long changeId) {}
