-- The earlier version that a proposal is, found when it is checked: what a draft began with says nothing of what it became.
alter table rule_change add column back_to integer;
alter table rule_draft drop column kind;
