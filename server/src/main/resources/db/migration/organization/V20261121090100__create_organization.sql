create schema organization;

create table organization.company (
    company_id    integer not null,
    id            uuid    not null,
    code          text    collate "C" not null,
    name          text    not null,
    currency      text    not null,
    trade         text    not null check (trade in ('clothing', 'general')),
    cost_policy   text    not null check (cost_policy in ('store_current', 'store_original', 'company_current',
                                                          'company_original', 'store_fifo')),
    negative_stock text   not null check (negative_stock in ('refuse', 'facts', 'allow')),
    version       integer not null,
    archived      boolean not null,
    search        tsvector not null,
    primary key (company_id, id),
    constraint company_one unique (company_id),
    constraint company_code unique (company_id, code)
);

-- Headquarters, regions, stores and distribution centres in one tree.
create table organization.store (
    company_id  integer not null,
    id          uuid    not null,
    code        text    collate "C" not null,
    name        text    not null,
    type        text    not null check (type in ('hq', 'region', 'store', 'dc')),
    parent_id   uuid,
    province    text,
    city        text,
    district    text,
    address     text,
    phone       text,
    zone        text    not null,
    day_cut_off text    not null,
    version     integer not null,
    archived    boolean not null,
    search      tsvector not null,
    primary key (company_id, id),
    constraint store_code unique (company_id, code),
    constraint store_parent foreign key (company_id, parent_id) references organization.store (company_id, id),
    constraint store_root check ((type = 'hq') = (parent_id is null))
);
create index store_children on organization.store (company_id, parent_id);
create unique index store_one_hq on organization.store (company_id) where type = 'hq';
create index store_search on organization.store using gin (search);

-- Which units are above which, each above itself at distance 0: a subtree is one index range.
create table organization.store_above (
    company_id integer not null,
    above_id   uuid    not null,
    store_id   uuid    not null,
    distance   integer not null,
    primary key (company_id, above_id, store_id)
);
create index store_above_of on organization.store_above (company_id, store_id, distance);

create table organization.warehouse (
    company_id     integer not null,
    id             uuid    not null,
    code           text    collate "C" not null,
    name           text    not null,
    store_id       uuid    not null,
    kind           text    not null check (kind in ('normal', 'transit', 'damaged')),
    allow_negative boolean not null,
    version        integer not null,
    archived       boolean not null,
    search         tsvector not null,
    primary key (company_id, id),
    constraint warehouse_code unique (company_id, code),
    constraint warehouse_store foreign key (company_id, store_id) references organization.store (company_id, id)
);
create index warehouse_of_store on organization.warehouse (company_id, store_id);
create unique index warehouse_one_transit on organization.warehouse (company_id, store_id) where kind = 'transit';
create index warehouse_search on organization.warehouse using gin (search);

create table organization.till (
    company_id   integer not null,
    id           uuid    not null,
    code         text    collate "C" not null,
    name         text    not null,
    store_id     uuid    not null,
    warehouse_id uuid    not null,
    version      integer not null,
    archived     boolean not null,
    search       tsvector not null,
    primary key (company_id, id),
    constraint till_code unique (company_id, store_id, code),
    constraint till_store foreign key (company_id, store_id) references organization.store (company_id, id),
    constraint till_warehouse foreign key (company_id, warehouse_id) references organization.warehouse (company_id, id)
);
create index till_list on organization.till (company_id, code, id);
create index till_search on organization.till using gin (search);
