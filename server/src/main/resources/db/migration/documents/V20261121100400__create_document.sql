create schema documents;

create table documents.document (
    company_id      integer        not null,
    id              uuid           not null,
    kind            text           not null,
    number          text,
    number_clash    boolean        not null default false,
    state           text           not null check (state in ('DRAFT', 'SUBMITTED', 'POSTED', 'REVERSED')),
    version         integer        not null,
    store_id        uuid           not null,
    warehouse_id    uuid,
    to_warehouse_id uuid,
    party_id        uuid,
    till_id         uuid,
    business_date   date           not null,
    occurred_at     timestamptz,
    quantity        numeric(20, 6) not null,
    amount          numeric(18, 2) not null,
    tax             numeric(18, 2) not null,
    source_id       uuid,
    reverses_id     uuid,
    reversed_by     uuid,
    note            text,
    reason          text,
    -- Tenders, allocations, account entries and custom fields: read with the document, never searched.
    details         jsonb,
    created_by      uuid           not null,
    posted_by       uuid,
    posted_at       timestamptz,
    updated_at      timestamptz    not null,
    primary key (company_id, id)
);
create index document_list on documents.document (company_id, kind, business_date desc, id desc);
create unique index document_number on documents.document (company_id, number) where number is not null and not number_clash;
create unique index document_reversed_once on documents.document (company_id, reverses_id) where reverses_id is not null and state = 'POSTED';
create index document_by_party on documents.document (company_id, party_id, business_date desc) where party_id is not null;
create index document_by_source on documents.document (company_id, source_id) where source_id is not null;
create index document_open on documents.document (company_id, state, updated_at desc) where state in ('DRAFT', 'SUBMITTED');

create table documents.line (
    company_id      integer        not null,
    document_id     uuid           not null,
    line_no         integer        not null,
    sku_id          uuid           not null,
    quantity        numeric(20, 6) not null,
    unit            text,
    unit_factor     numeric(20, 6) not null default 1,
    list_price      numeric(18, 6),
    price           numeric(18, 6),
    discount        numeric(18, 2),
    amount          numeric(18, 2) not null default 0,
    tax_rate        numeric(6, 4),
    tax             numeric(18, 2) not null default 0,
    unit_cost       numeric(18, 6),
    landed          numeric(18, 2) not null default 0,
    lot             text,
    expiry          date,
    serials         jsonb,
    source_document uuid,
    source_line     integer,
    counted         numeric(20, 6),
    book            numeric(20, 6),
    role            text,
    reason          text,
    primary key (company_id, document_id, line_no)
);
create index line_by_source on documents.line (company_id, source_document, source_line) where source_document is not null;

-- How far a line has been taken up by later documents (执行进度): received, delivered, returned.
create table documents.progress (
    company_id  integer        not null,
    document_id uuid           not null,
    line_no     integer        not null,
    purpose     text           not null,
    done        numeric(20, 6) not null default 0,
    primary key (company_id, document_id, line_no, purpose)
) with (fillfactor = 80);
