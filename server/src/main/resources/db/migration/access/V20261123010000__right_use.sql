-- Which rights somebody has used on which day, and how often (权限使用). Counted in memory and added up here every few
-- seconds, so a count may be lost with the machine.
create table access.right_use (
    company_id integer     not null,
    user_id    uuid        not null,
    right_name text        collate "C" not null,
    day        date        not null,
    uses       bigint      not null,
    last_at    timestamptz not null,
    primary key (company_id, user_id, right_name, day)
) with (fillfactor = 80);
create index right_use_age on access.right_use (company_id, day);

-- Since when anything is counted: of what lies before, nobody says that it was not used.
create table access.counting_since (
    company_id integer     not null,
    since      timestamptz not null,
    primary key (company_id)
);
