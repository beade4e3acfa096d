-- What is known of who did what to whom decides who may act; nothing of it is changed, deleted or truncated.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

create trigger personnel_act_append_only before update or delete or truncate on personnel_act
  for each statement execute function append_only();

create trigger password_event_append_only before update or delete or truncate on password_event
  for each statement execute function append_only();
