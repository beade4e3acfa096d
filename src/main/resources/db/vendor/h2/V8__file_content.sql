-- The content of a file of some megabytes; H2's varbinary ends at one (docs/adr/0010).
create domain file_content as blob;
