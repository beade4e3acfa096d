-- What a table may say has one length wherever it is stored: the id of a row that decided, and the
-- texts of its cells. A row that passed all checks must not stop a dialogue.
alter table method_choice alter column decision_row set data type varchar(200);
alter table mentor_request alter column decision_row set data type varchar(200);
alter table evaluation alter column decision_row set data type varchar(200);
alter table programme alter column eligibility_row set data type varchar(200);

alter table method_choice alter column advice set data type varchar(2000);
alter table mentor_request alter column eligibility_reason set data type varchar(2000);
alter table programme alter column eligibility_reason set data type varchar(2000);
alter table evaluation alter column outcome_explanation set data type varchar(2000);

-- All outputs of a row at once, each of which may be a text of 2000.
alter table rule_example alter column expected set data type varchar(20000);
