-- A store asks headquarters to change a field that headquarters keeps (更改请求). Closed once; asked again about a later version,
-- the one before is overtaken.
create table masters.change_request (
    company_id     integer     not null,
    id             uuid        not null,
    version        integer     not null,
    entity         text        not null,
    record_id      uuid        not null,
    record_version integer     not null,
    record_name    text        not null,
    field          text        not null,
    held           text,
    wanted         text,
    store_id       uuid        not null,
    reason         text        not null,
    asked_by       uuid        not null,
    asked_by_name  text        not null,
    asked_at       timestamptz not null,
    state          text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN')),
    answer         text,
    closed_by      uuid,
    closed_by_name text,
    closed_at      timestamptz,
    primary key (company_id, id)
);
create unique index change_request_open on masters.change_request (company_id, record_id, field) where state = 'OPEN';
create index change_request_waiting on masters.change_request (company_id, asked_at) where state = 'OPEN';
create index change_request_asked on masters.change_request (company_id, asked_by, asked_at desc);

alter table masters.change_request enable row level security;
alter table masters.change_request force row level security;
create policy within_reach on masters.change_request using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and ((select current_setting('app.stores', true) = '*')
         or store_id = any((select case when current_setting('app.stores', true) like '{%'
                                        then current_setting('app.stores', true)::uuid[] end)::uuid[])));
