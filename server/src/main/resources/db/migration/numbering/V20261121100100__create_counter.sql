create schema numbering;

-- One row per series of human numbers; locked last in the posting transaction, so numbers have no gaps.
create table numbering.counter (
    company_id    integer not null,
    node_id       integer not null,
    epoch         integer not null,
    store_id      uuid    not null,
    series        text    not null,
    business_date date    not null,
    till          text    not null default '',
    n             integer not null,
    primary key (company_id, node_id, epoch, store_id, series, business_date, till)
) with (fillfactor = 50);
