-- What goes over all employees group by group has a kind: a year calculated again, or a draft tried out. What a kind
-- found stands in tables of its own.

alter table recalculation add column kind varchar(16);
update recalculation
set kind = case when id in (select recalculation_id from trial) then 'TRIAL' else 'RECALCULATION' end;
alter table recalculation alter column kind set not null;
