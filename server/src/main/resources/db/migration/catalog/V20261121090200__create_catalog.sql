create schema catalog;

create table catalog.unit (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    decimals   integer not null check (decimals between 0 and 6),
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint unit_code unique (company_id, code)
);

create table catalog.category (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    parent_id  uuid,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint category_code unique (company_id, code),
    constraint category_parent foreign key (company_id, parent_id) references catalog.category (company_id, id)
);
create index category_children on catalog.category (company_id, parent_id);

create table catalog.brand (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint brand_code unique (company_id, code)
);
create index brand_search on catalog.brand using gin (search);

create table catalog.season (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    year       integer,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint season_code unique (company_id, code)
);

create table catalog.color (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint color_code unique (company_id, code)
);

create table catalog.size_group (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    sizes      text[]  not null,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint size_group_code unique (company_id, code)
);

-- 配码: how many of each size a pack holds; quantities stand at the place of their size.
create table catalog.prepack (
    company_id    integer not null,
    id            uuid    not null,
    code          text    collate "C" not null,
    name          text    not null,
    size_group_id uuid    not null,
    sizes         text[]  not null,
    quantities    text[]  not null,
    version       integer not null,
    archived      boolean not null,
    search        tsvector not null,
    primary key (company_id, id),
    constraint prepack_code unique (company_id, code),
    constraint prepack_size_group foreign key (company_id, size_group_id) references catalog.size_group (company_id, id)
);

create table catalog.style (
    company_id    integer not null,
    id            uuid    not null,
    code          text    collate "C" not null,
    name          text    not null,
    category_id   uuid,
    brand_id      uuid,
    season_id     uuid,
    size_group_id uuid,
    unit_id       uuid    not null,
    pack_units    text[]  not null,
    list_price    numeric(18, 6),
    tax_rate      numeric(9, 6) not null,
    stocked       boolean not null,
    track_lots    boolean not null,
    track_serials boolean not null,
    supplier_id   uuid,
    note          text,
    version       integer not null,
    archived      boolean not null,
    search        tsvector not null,
    primary key (company_id, id),
    constraint style_code unique (company_id, code),
    constraint style_category foreign key (company_id, category_id) references catalog.category (company_id, id),
    constraint style_brand foreign key (company_id, brand_id) references catalog.brand (company_id, id),
    constraint style_season foreign key (company_id, season_id) references catalog.season (company_id, id),
    constraint style_size_group foreign key (company_id, size_group_id) references catalog.size_group (company_id, id),
    constraint style_unit foreign key (company_id, unit_id) references catalog.unit (company_id, id)
);
comment on column catalog.style.supplier_id is 'default supplier, a party; that module lies beside this one, so no key';
create index style_category on catalog.style (company_id, category_id);
create index style_brand on catalog.style (company_id, brand_id);
create index style_season on catalog.style (company_id, season_id);
create index style_search on catalog.style using gin (search);

create table catalog.sku (
    company_id        integer not null,
    id                uuid    not null,
    code              text    collate "C" not null,
    name              text    not null,
    style_id          uuid    not null,
    color_id          uuid,
    size              text,
    list_price        numeric(18, 6),
    barcodes          text[]  not null,
    internal_barcodes text[]  not null,
    version           integer not null,
    archived          boolean not null,
    code_key          text    collate "C" not null,
    name_key          text    collate "C" not null,
    initials          text    collate "C" not null,
    search            tsvector not null,
    primary key (company_id, id),
    constraint sku_code unique (company_id, code),
    constraint sku_style foreign key (company_id, style_id) references catalog.style (company_id, id),
    constraint sku_color foreign key (company_id, color_id) references catalog.color (company_id, id)
);
create unique index sku_one_of_color_and_size on catalog.sku
    (company_id, style_id, color_id, size) nulls not distinct
    where not archived and (color_id is not null or size is not null);
create index sku_color on catalog.sku (company_id, color_id);
-- The steps of a search, each an ordered range that stops at its limit.
create index sku_code_key on catalog.sku (company_id, code_key);
create index sku_name_key on catalog.sku (company_id, name_key);
create index sku_initials on catalog.sku (company_id, initials);
create index sku_search on catalog.sku using gin (search);

-- A barcode belongs to one live SKU; an archived one keeps its barcodes on paper and loses them here.
create table catalog.barcode (
    company_id integer not null,
    barcode    text    collate "C" not null,
    sku_id     uuid    not null,
    primary key (company_id, barcode),
    constraint barcode_sku foreign key (company_id, sku_id) references catalog.sku (company_id, id)
);
create index barcode_of_sku on catalog.barcode (company_id, sku_id);
create index style_size_group on catalog.style (company_id, size_group_id);
