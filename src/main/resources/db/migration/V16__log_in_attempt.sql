-- Mistakes at the log-in, by account and the address they come from: somebody elsewhere locks nobody out. An account may
-- be one that does not exist, so that guessing names costs as much.
create table log_in_mistake (
  login varchar(64) not null,
  source varchar(64) not null,
  mistakes integer not null,
  locked_until timestamp with time zone,
  last_at timestamp with time zone not null,
  constraint log_in_mistake_pk primary key (login, source)
);

create index log_in_mistake_source on log_in_mistake (source, last_at);
create index log_in_mistake_last on log_in_mistake (last_at);

-- From where somebody has come in before; what others do elsewhere does not concern these.
create table log_in_source (
  login varchar(64) not null,
  source varchar(64) not null,
  last_at timestamp with time zone not null,
  constraint log_in_source_pk primary key (login, source)
);
