-- What is written off for less is not asked about; null: whatever is written off is.
alter table organization.company add column step_up_above numeric(13, 2) check (step_up_above > 0);
