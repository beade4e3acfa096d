-- What somebody typed into a form or dialogue and has not sent yet. One text for each person and place; nobody else
-- reads it, and it goes with its task.

create table form_draft (
  place varchar(150) not null,
  login varchar(64) not null,
  content text not null,
  basis varchar(100),
  saved_at timestamp with time zone not null,
  primary key (place, login)
);
create index form_draft_login on form_draft (login);
