-- Evidence that nobody needs any more loses its content; its record stays, and says what the content was.
alter table evidence add column fingerprint varchar(64);
alter table evidence add column content_removed_at timestamp with time zone;
alter table evidence alter column content drop not null;
