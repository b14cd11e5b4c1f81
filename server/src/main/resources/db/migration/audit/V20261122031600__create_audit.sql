create schema audit;

-- One look at the books: all of them, or what changed in a stretch of the feed and was found wrong. Nothing is kept of
-- a look at changes that found nothing. actor_name is null where nobody asked.
create table audit.run (
    company_id integer     not null,
    id         uuid        not null,
    complete   boolean     not null,
    actor_name text,
    started_at timestamptz not null,
    millis     bigint      not null,
    feed_seq   bigint      not null,
    primary key (company_id, id)
);
create index run_latest on audit.run (company_id, started_at desc);
create index run_complete on audit.run (company_id, started_at desc) where complete;

create table audit.verdict (
    company_id integer not null,
    run_id     uuid    not null,
    invariant  text    not null,
    findings   bigint  not null,
    millis     bigint  not null,
    examples   json    not null,
    primary key (company_id, run_id, invariant)
);

-- How far the books have been looked at in passing, and which process does it now.
create table audit.watch (
    company_id    integer     not null,
    feed_seq      bigint      not null,
    looked_at     timestamptz,
    completed_at  timestamptz,
    claimed_by    uuid,
    claimed_until timestamptz,
    primary key (company_id)
) with (fillfactor = 50);
