-- Somebody asks somebody else to post a document or to take it back (请求代办). Closed once; one whose paper has gone on
-- without it is over by itself and is not written again.
create table documents.request (
    company_id       integer     not null,
    id               uuid        not null,
    version          integer     not null,
    act              text        not null check (act in ('post', 'reverse')),
    document_id      uuid        not null,
    document_version integer     not null,
    store_id         uuid        not null,
    reason           text        not null,
    asked_by         uuid        not null,
    asked_by_name    text        not null,
    asked_at         timestamptz not null,
    to_user          uuid,
    to_name          text,
    state            text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN')),
    answer           text,
    closed_by        uuid,
    closed_by_name   text,
    closed_at        timestamptz,
    primary key (company_id, id)
);
create unique index request_open on documents.request (company_id, document_id, act) where state = 'OPEN';
create index request_waiting on documents.request (company_id, asked_at) where state = 'OPEN';
create index request_of_document on documents.request (company_id, document_id, asked_at);
create index request_asked on documents.request (company_id, asked_by, asked_at desc);

alter table documents.request enable row level security;
alter table documents.request force row level security;
create policy within_reach on documents.request using (
    (select nullif(current_setting('app.engine', true), '')) is not null
    or company_id = (select nullif(current_setting('app.company', true), '')::integer)
       and ((select current_setting('app.stores', true) = '*')
            or store_id = any((select case when current_setting('app.stores', true) like '{%'
                                           then current_setting('app.stores', true)::uuid[] end)::uuid[])));
