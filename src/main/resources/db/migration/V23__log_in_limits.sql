-- What very many mistakes have closed, and until when: an address (SOURCE) to accounts that have not come in from there, or an
-- account (ACCOUNT) to addresses from where nobody has come in by it.
create table log_in_closed (
  kind varchar(16) not null,
  name varchar(64) not null,
  until_at timestamp with time zone not null,
  constraint log_in_closed_pk primary key (kind, name)
);

-- Accounts that a system administrator has unlocked: until then a closed address does not concern them.
create table log_in_unlocked (
  login varchar(64) not null,
  until_at timestamp with time zone not null,
  constraint log_in_unlocked_pk primary key (login)
);
