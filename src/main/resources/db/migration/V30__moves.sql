-- A move says from which day it counts (TMT) and which post was left for which. Posts by name: one that nobody holds any
-- more is taken away, the record stays.

alter table handover add column from_post varchar(200);
alter table handover add column to_post varchar(200);
alter table handover add column effective_on date;
