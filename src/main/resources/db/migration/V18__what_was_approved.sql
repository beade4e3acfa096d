-- SHA-256 of the proposal as it was shown to whoever approved it; only that goes live.
alter table rule_change add column approved_fingerprint varchar(64);
