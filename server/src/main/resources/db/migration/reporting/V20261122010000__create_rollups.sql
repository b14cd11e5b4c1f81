create schema reporting;

-- How far the reader of the log has come in each stream; taking_seq is only used inside its own transaction.
create table reporting.reader (
    company_id integer not null,
    node_id    integer not null,
    epoch      integer not null,
    lane       char(1) not null,
    done_seq   bigint  not null,
    taking_seq bigint  not null,
    primary key (company_id, node_id, epoch, lane)
) with (fillfactor = 50);

-- Debits and credits per trading day, account and store; and the same per month, so that a balance need not add up days.
create table reporting.ledger_day (
    company_id    integer        not null,
    business_date date           not null,
    account       text           not null,
    store_id      uuid           not null,
    debit         numeric(20, 2) not null,
    credit        numeric(20, 2) not null,
    primary key (company_id, business_date, account, store_id)
) with (fillfactor = 80);

create table reporting.ledger_month (
    company_id integer        not null,
    month      date           not null,
    account    text           not null,
    store_id   uuid           not null,
    debit      numeric(20, 2) not null,
    credit     numeric(20, 2) not null,
    primary key (company_id, month, account, store_id)
) with (fillfactor = 80);

-- What was posted per trading day, kind and store. A reversal counts minus one and carries minus amounts.
create table reporting.document_day (
    company_id    integer        not null,
    business_date date           not null,
    kind          text           not null,
    store_id      uuid           not null,
    documents     bigint         not null,
    quantity      numeric(26, 6) not null,
    amount        numeric(20, 2) not null,
    tax           numeric(20, 2) not null,
    primary key (company_id, business_date, kind, store_id)
) with (fillfactor = 80);

-- Pieces and worth per warehouse: all movements that were ever booked there, added up.
create table reporting.stock_place (
    company_id   integer        not null,
    warehouse_id uuid           not null,
    quantity     numeric(26, 6) not null,
    value        numeric(26, 6) not null,
    booked       numeric(20, 2) not null,
    primary key (company_id, warehouse_id)
) with (fillfactor = 50);
