-- What imports bring: new numbers of people, heads who come later, and passwords that last one log-in.

-- A number that somebody had before; nobody else ever gets it.
create table former_nip (
  nip varchar(18) primary key,
  employee_id bigint not null references employee (id),
  replaced_at timestamp with time zone not null
);

create index former_nip_employee on former_nip (employee_id);

-- The head that a file of units named before that person was known.
create table awaited_head (
  unit_id bigint primary key references unit (id),
  nip varchar(18) not null
);

-- Whoever logs in so must choose a password of one's own first. The password itself is the engine's.
create table one_time_password (
  login varchar(64) primary key,
  given_at timestamp with time zone not null
);
