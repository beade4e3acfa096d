-- Nothing is changed, deleted or truncated, not even by the owner of the table, which the application is.
create function audit_entry_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_append_only();
