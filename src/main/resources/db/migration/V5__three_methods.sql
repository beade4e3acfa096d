-- Mentoring and self-study beside coaching: a mentoring has no guide until a mentor accepts, a sheet
-- may be closed while the programme goes on, a day of study has neither hour nor mode.

alter table programme alter column guide_id drop not null;
alter table programme add column interim_sheet boolean default false not null;
-- The row of guide-eligibility that let the guide guide.
alter table programme add column eligibility_version integer;
alter table programme add column eligibility_row varchar(100);
alter table programme add column eligibility_reason varchar(1000);

create index programme_dialogue on programme (dialogue_id);

alter table agreement alter column planned_sessions drop not null;
alter table agreement add column target_jp decimal(9, 2);
alter table agreement add column proposed_by bigint references employee (id);
-- A new guide takes over what the predecessor and the participant agreed on.
alter table agreement add column adopted_by bigint references employee (id);
alter table agreement add column adopted_at timestamp with time zone;

update agreement set proposed_by =
  (select guide_id from programme where programme.id = agreement.programme_id);

alter table session alter column start_time drop not null;
alter table session alter column mode drop not null;
alter table session alter column follow_up drop not null;
alter table session alter column initialled_by drop not null;
alter table session alter column initialled_at drop not null;
alter table session add column phase varchar(15)
  check (phase in ('PLANNING', 'DISCUSSION', 'EMPOWERMENT', 'CLOSING'));
-- Rows of one meeting with several participants share a key.
alter table session add column group_key uuid;
-- The sheet a confirmed session stands on, from 1; null while it stands on none.
alter table session add column sheet_number integer;

alter table activity_sheet add column sheet_number integer default 1 not null;

update session set sheet_number = 1
where status = 'CONFIRMED' and programme_id in (select programme_id from activity_sheet);

-- What the outcome means for the dialogue: close, continue or another method.
alter table evaluation add column next_step varchar(20);

alter table dialogue add column process_instance_id varchar(64);
alter table dialogue add column withdrawn_by bigint references employee (id);
alter table dialogue add column withdrawn_at timestamp with time zone;
alter table dialogue add column withdrawal_reason varchar(2000);
