create schema party;

-- Suppliers, customers and members: whoever money or goods are exchanged with.
create table party.party (
    company_id    integer not null,
    id            uuid    not null,
    kind          text    not null check (kind in ('supplier', 'customer', 'member')),
    code          text    collate "C" not null,
    name          text    not null,
    phone         text,
    contact       text,
    address       text,
    tax_no        text,
    terms_days    integer not null,
    credit        boolean not null,
    credit_limit  numeric(18, 2),
    price_list_id uuid,
    level         text,
    store_id      uuid,
    note          text,
    points        numeric(18, 2) not null default 0,
    version       integer not null,
    archived      boolean not null,
    phone_key     text    collate "C",
    search        tsvector not null,
    primary key (company_id, id),
    constraint party_code unique (company_id, kind, code)
);
comment on column party.party.price_list_id is 'a price list; pricing lies above this module, so no key';
comment on column party.party.store_id is 'the store a member joined in; organization lies beside this module, so no key';
create index party_phone on party.party (company_id, phone_key);
create index party_search on party.party using gin (search);
