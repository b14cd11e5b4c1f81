create schema exchange;

-- What was imported (导入任务). One runs at a time in a company; whoever runs it touches the row, so that one that was cut
-- off is known by its silence. The id is that of the command that asked for it.
create table exchange.import (
    company_id   integer     not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('FILES', 'CHAIN', 'GOODS')),
    source       text        not null,
    folder       text        not null,
    uploaded     boolean     not null,
    warehouse_id uuid,
    dry          boolean     not null,
    state        text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED', 'UNDONE')),
    undoing      boolean     not null default false,
    node         uuid        not null,
    run          uuid        not null,
    cancel_asked boolean     not null default false,
    rows_read    bigint      not null default 0,
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    refusals     bigint      not null default 0,
    counts       jsonb       not null default '{}',
    started_by   uuid        not null,
    started_name text        not null,
    started_at   timestamptz not null,
    touched_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (company_id, id)
) with (fillfactor = 50);
create unique index import_running on exchange.import (company_id) where state = 'RUNNING';
create index import_list on exchange.import (company_id, started_at desc, id desc);

-- What was refused, the first thousands of it: where it stands in whose file, and why.
create table exchange.import_refusal (
    company_id integer not null,
    import_id  uuid    not null,
    no         integer not null,
    code       text    not null,
    status     integer not null,
    facts      jsonb   not null,
    primary key (company_id, import_id, no)
);

-- What it made, in the order it was made: documents before they are posted, records together with them.
create table exchange.import_made (
    company_id integer not null,
    import_id  uuid    not null,
    no         integer not null,
    entity     text    not null,
    ids        uuid[]  not null,
    primary key (company_id, import_id, no)
);
