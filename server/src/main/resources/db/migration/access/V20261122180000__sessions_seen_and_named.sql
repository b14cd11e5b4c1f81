-- Where somebody is signed in, so that they can recognise it and end it: the browser in words, a name of their own for the
-- device, and when it was last used (to the minute). What is not used for long ends by itself.
alter table access.session
    add column version integer not null default 1,
    add column name    text,
    add column browser text,
    add column system  text,
    add column seen_at timestamptz;

update access.session set seen_at = opened_at;

alter table access.session alter column seen_at set not null;

create index session_open on access.session (company_id, user_id, opened_at) where closed_at is null;
drop index access.session_of_person;
