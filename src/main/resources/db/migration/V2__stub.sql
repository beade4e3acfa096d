create table activity (id uuid primary key);
