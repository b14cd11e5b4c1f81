-- Which duties the company keeps apart (岗位分离), each as documents.DutyRule writes it; none: one person may do everything.
alter table organization.company add column duties text[] not null default '{}';
