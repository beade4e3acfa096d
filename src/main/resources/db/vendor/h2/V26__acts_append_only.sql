-- What is known of who did what to whom decides who may act; nothing of it is changed or deleted.
create trigger personnel_act_append_only before update, delete on personnel_act
  for each row call 'id.bangkom.audit.AppendOnly';

create trigger password_event_append_only before update, delete on password_event
  for each row call 'id.bangkom.audit.AppendOnly';
