-- Who tried what they may not (越权记录). One row for each person, minute, reason and thing, with how often; beyond twenty
-- things in a minute the rest is one row without a name, so that a script that tries everything cannot fill the disk.
create table access.denied (
    company_id integer     not null,
    user_id    uuid        not null,
    minute     timestamptz not null,
    reason     text        not null,
    what       text        not null,
    id         uuid        not null,
    user_name  text        not null,
    device     text,
    right_name text,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    tries      bigint      not null,
    primary key (company_id, user_id, minute, reason, what),
    constraint denied_id unique (company_id, id)
) with (fillfactor = 80);
create index denied_of_person on access.denied (company_id, user_id, id desc);
