-- A table of records that somebody has brought back from a spreadsheet (表格导入). Its rows lie here from the moment it is read, so
-- that it can be looked through, applied, stopped, gone on with and taken back on any node. Only whoever brought it sees
-- the rows: they hold what that person sees of the records.
create table exchange.sheet (
    company_id   integer     not null,
    id           uuid        not null,
    target       text        not null,
    file         text        not null,
    state        text        not null check (state in ('READ', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'STOPPED',
                                                       'UNDOING', 'UNDONE')),
    titles       text[]      not null,
    columns      text[]      not null,
    row_count    integer     not null default 0,
    done         integer     not null default 0,
    stop_asked   boolean     not null default false,
    started_by   uuid        not null,
    started_name text        not null,
    started_at   timestamptz not null,
    touched_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (company_id, id)
) with (fillfactor = 50);
comment on column exchange.sheet.columns is 'which field each column of the file is; empty: none';
create index sheet_list on exchange.sheet (company_id, started_by, target, started_at desc);
create index sheet_old on exchange.sheet (company_id, started_at);

-- Its rows as they were read, and what was found about each. Cells begin with a letter that says what the file said they are.
create table exchange.sheet_row (
    company_id integer not null,
    sheet_id   uuid    not null,
    no         integer not null,
    line       bigint  not null,
    cells      text[]  not null,
    unread     jsonb,
    verdict    text    check (verdict in ('NEW', 'CHANGED', 'SAME', 'CONFLICT', 'REFUSED')),
    record_id  uuid,
    found      jsonb,
    chosen     text[]  not null default '{}',
    applied    boolean not null default false,
    undone     boolean not null default false,
    late       jsonb,
    primary key (company_id, sheet_id, no)
) with (fillfactor = 70);
create index sheet_row_verdict on exchange.sheet_row (company_id, sheet_id, verdict, no);
create index sheet_row_record on exchange.sheet_row (company_id, sheet_id, record_id);
comment on column exchange.sheet_row.late is 'why it could not be applied, or not be taken back, after all';

-- Which column of a strange file is which field, as somebody said it once for these titles (列对应).
create table exchange.sheet_mapping (
    company_id integer     not null,
    target     text        not null,
    titles     text        not null,
    columns    text[]      not null,
    said_by    uuid        not null,
    said_at    timestamptz not null,
    primary key (company_id, target, titles)
);
comment on column exchange.sheet_mapping.titles is 'SHA-256 of the row of titles';
