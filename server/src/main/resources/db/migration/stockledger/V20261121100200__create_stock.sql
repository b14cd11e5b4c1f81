create schema stockledger;

-- Stock on hand (即时库存). The nil warehouse is the company's cost pool, kept only where one cost serves the company.
create table stockledger.balance (
    company_id   integer        not null,
    warehouse_id uuid           not null,
    sku_id       uuid           not null,
    on_hand      numeric(20, 6) not null default 0,
    reserved     numeric(20, 6) not null default 0,
    value        numeric(24, 6) not null default 0,
    booked       numeric(18, 2) not null default 0,
    last_cost    numeric(18, 6) not null default 0,
    entry_no     bigint         not null default 0,
    layer_no     bigint         not null default 0,
    primary key (company_id, warehouse_id, sku_id),
    constraint nothing_is_worth_nothing check (on_hand <> 0 or (value = 0 and booked = 0)),
    constraint goods_are_not_worth_less_than_nothing check (on_hand < 0 or value >= 0),
    constraint reserved_not_negative check (reserved >= 0)
) with (fillfactor = 60);
create index balance_by_sku on stockledger.balance (company_id, sku_id);

create table stockledger.entry (
    company_id       integer        not null,
    warehouse_id     uuid           not null,
    sku_id           uuid           not null,
    entry_no         bigint         not null,
    document_id      uuid           not null,
    line_no          integer        not null,
    movement         text           not null,
    quantity         numeric(20, 6) not null,
    value            numeric(24, 6) not null,
    booked           numeric(18, 2) not null,
    balance_quantity numeric(20, 6) not null,
    balance_value    numeric(24, 6) not null,
    lot              text,
    business_date    date           not null,
    posted_at        timestamptz    not null,
    primary key (company_id, warehouse_id, sku_id, entry_no)
);
create index entry_by_document on stockledger.entry (company_id, document_id);
comment on table stockledger.entry is 'append-only: every movement of goods and of their worth';

create table stockledger.layer (
    company_id    integer        not null,
    pool_id       uuid           not null,
    sku_id        uuid           not null,
    layer_no      bigint         not null,
    quantity      numeric(20, 6) not null,
    value         numeric(24, 6) not null,
    left_quantity numeric(20, 6) not null check (left_quantity >= 0),
    left_value    numeric(24, 6) not null check (left_value >= 0),
    document_id   uuid           not null,
    line_no       integer        not null,
    primary key (company_id, pool_id, sku_id, layer_no)
) with (fillfactor = 80);
create index layer_by_document on stockledger.layer (company_id, document_id);
create index layer_left on stockledger.layer (company_id, pool_id, sku_id, layer_no) where left_quantity > 0;

create table stockledger.reservation (
    company_id    integer        not null,
    document_id   uuid           not null,
    line_no       integer        not null,
    warehouse_id  uuid           not null,
    sku_id        uuid           not null,
    quantity      numeric(20, 6) not null check (quantity > 0),
    left_quantity numeric(20, 6) not null check (left_quantity >= 0),
    primary key (company_id, document_id, line_no)
) with (fillfactor = 80);
create index reservation_live on stockledger.reservation (company_id, warehouse_id, sku_id) where left_quantity > 0;

create table stockledger.lot (
    company_id   integer        not null,
    warehouse_id uuid           not null,
    sku_id       uuid           not null,
    lot          text           not null,
    expiry       date,
    on_hand      numeric(20, 6) not null default 0,
    primary key (company_id, warehouse_id, sku_id, lot)
);

create table stockledger.serial (
    company_id   integer not null,
    sku_id       uuid    not null,
    serial       text    not null,
    warehouse_id uuid,
    document_id  uuid    not null,
    primary key (company_id, sku_id, serial)
);
create index serial_in_stock on stockledger.serial (company_id, warehouse_id, sku_id) where warehouse_id is not null;

-- A negative balance is recorded, never hidden: one open row per place and article, closed when goods arrive.
create table stockledger.stock_exception (
    company_id   integer     not null,
    id           uuid        not null,
    warehouse_id uuid        not null,
    sku_id       uuid        not null,
    document_id  uuid        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    primary key (company_id, id)
);
create unique index exception_open on stockledger.stock_exception (company_id, warehouse_id, sku_id) where closed_at is null;
