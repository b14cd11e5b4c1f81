create schema changes;

-- A node is a place that writes the log: headquarters, a store, a till. The epoch is the incarnation of its database.
create table changes.node (
    company_id integer not null,
    node_id    integer not null,
    code       text    not null,
    role       text    not null check (role in ('HQ', 'STORE', 'DEVICE')),
    epoch      integer not null,
    primary key (company_id, node_id)
);

create table changes.op (
    company_id    integer     not null,
    node_id       integer     not null,
    epoch         integer     not null,
    lane          char(1)     not null,
    seq           bigint      not null,
    op_id         uuid        not null,
    tx_group      uuid        not null,
    tx_last       boolean     not null,
    kind          text        not null,
    kind_version  smallint    not null,
    entity        text        not null,
    entity_id     uuid        not null,
    version       integer     not null,
    base_version  integer,
    store_id      uuid,
    actor_id      uuid        not null,
    actor_name    text        not null,
    device        text,
    wall          timestamptz not null,
    business_date date,
    request_hash  bytea,
    payload       bytea       not null,
    hash          bytea       not null,
    primary key (company_id, node_id, epoch, lane, seq),
    constraint op_once unique (company_id, op_id),
    constraint op_entity_version unique (company_id, entity_id, version)
);
comment on table changes.op is 'append-only: every change of every entity, gapless per stream in commit order, hash-chained';

create table changes.stream_head (
    company_id integer not null,
    node_id    integer not null,
    epoch      integer not null,
    lane       char(1) not null,
    next_seq   bigint  not null,
    head_hash  bytea   not null,
    primary key (company_id, node_id, epoch, lane)
) with (fillfactor = 50);

-- The feed is all streams of a company in one order. Streams are gapless in commit order, so a cursor per stream finds
-- every committed row; a feed row is numbered once and never updated.
create table changes.feed (
    company_id integer not null,
    feed_seq   bigint  not null,
    node_id    integer not null,
    epoch      integer not null,
    lane       char(1) not null,
    seq        bigint  not null,
    kind       text    not null,
    entity     text    not null,
    entity_id  uuid    not null,
    version    integer not null,
    store_id   uuid,
    primary key (company_id, feed_seq),
    constraint feed_once unique (company_id, node_id, epoch, lane, seq)
);
comment on table changes.feed is 'append-only: the order in which readers see the log';

create table changes.feed_head (
    company_id integer not null,
    next_seq   bigint  not null,
    primary key (company_id)
) with (fillfactor = 50);

create table changes.feed_cursor (
    company_id   integer not null,
    node_id      integer not null,
    epoch        integer not null,
    lane         char(1) not null,
    numbered_seq bigint  not null,
    primary key (company_id, node_id, epoch, lane)
) with (fillfactor = 50);
