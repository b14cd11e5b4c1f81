create schema statements;

-- A statement that was sent to a partner (对账单链接), as it was then: who has the secret sees this and nothing else.
create table statements.link (
    company_id      integer        not null,
    id              uuid           not null,
    version         integer        not null,
    secret_hash     bytea          not null,
    party_id        uuid           not null,
    party_name      text           not null,
    side            text           not null check (side in ('RECEIVABLE', 'PAYABLE')),
    of_supplier     boolean        not null,
    store_id        uuid,
    from_day        date           not null,
    to_day          date           not null,
    language        text           not null check (language in ('zh-CN', 'zh-TW', 'en')),
    opening         numeric(18, 2) not null,
    added           numeric(18, 2) not null,
    settled         numeric(18, 2) not null,
    closing         numeric(18, 2) not null,
    created_by      uuid           not null,
    created_by_name text           not null,
    created_at      timestamptz    not null,
    expires_at      timestamptz    not null,
    revoked_at      timestamptz,
    revoked_by_name text,
    opened          integer        not null default 0,
    opened_at       timestamptz,
    primary key (company_id, id),
    constraint link_lives check (expires_at > created_at)
);
create unique index link_by_secret on statements.link (company_id, secret_hash);
create index link_newest on statements.link (company_id, created_at desc, id desc);

create table statements.movement (
    company_id    integer        not null,
    link_id       uuid           not null,
    row_no        integer        not null,
    business_date date           not null,
    number        text,
    kind          text,
    added         numeric(18, 2) not null,
    settled       numeric(18, 2) not null,
    balance       numeric(18, 2) not null,
    primary key (company_id, link_id, row_no)
);
comment on table statements.movement is 'append-only: the rows of a statement as it was sent';

-- What the partner says to it: that it is right, or which row is not, and why.
create table statements.answer (
    company_id      integer     not null,
    id              uuid        not null,
    version         integer     not null,
    link_id         uuid        not null,
    agrees          boolean     not null,
    row_no          integer,
    words           text        not null,
    given_by        text        not null,
    given_at        timestamptz not null,
    handled_at      timestamptz,
    handled_by_name text,
    primary key (company_id, id)
);
create index answer_waiting on statements.answer (company_id) where not agrees and handled_at is null;
create index answer_of_link on statements.answer (company_id, link_id, given_at);

alter table statements.link enable row level security;
alter table statements.link force row level security;
create policy within_reach on statements.link using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and ((select current_setting('app.stores', true) = '*')
         or store_id = any((select case when current_setting('app.stores', true) like '{%'
                                        then current_setting('app.stores', true)::uuid[] end)::uuid[])));

-- Part of a link: seen by whoever sees it.
alter table statements.movement enable row level security;
alter table statements.movement force row level security;
create policy within_reach on statements.movement using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and exists (select 1 from statements.link l where l.company_id = movement.company_id and l.id = movement.link_id));
alter table statements.answer enable row level security;
alter table statements.answer force row level security;
create policy within_reach on statements.answer using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and exists (select 1 from statements.link l where l.company_id = answer.company_id and l.id = answer.link_id));
