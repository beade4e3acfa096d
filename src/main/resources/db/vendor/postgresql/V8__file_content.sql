-- The content of a file of some megabytes; PostgreSQL knows no blob (docs/adr/0010).
create domain file_content as bytea;
