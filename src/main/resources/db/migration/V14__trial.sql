-- A draft of a table tried out on the ledger: a rehearsed recalculation of this year and the last one that decides by the
-- draft. Its lanes, progress and end are those of the recalculation. The last one of a person and a table is kept.

create table trial (
  recalculation_id bigint primary key references recalculation (id),
  decision varchar(64) not null,
  draft text not null,
  digest varchar(64) not null,
  target_version integer not null,
  failed boolean default false not null
);

-- Whose year the draft changes, and whether the JP are as many as the target wants. Without a reference to the employee,
-- as in recalculation_change.
create table trial_change (
  recalculation_id bigint not null references trial (recalculation_id),
  employee_id bigint not null,
  changed_year integer not null,
  jp_before decimal(14, 2) not null,
  jp_after decimal(14, 2) not null,
  reached_before boolean not null,
  reached_after boolean not null,
  primary key (recalculation_id, employee_id, changed_year)
);
