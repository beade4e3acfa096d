-- Nothing is changed or deleted.
create trigger audit_entry_append_only before update, delete on audit_entry
  for each row call 'id.bangkom.audit.AppendOnly';
