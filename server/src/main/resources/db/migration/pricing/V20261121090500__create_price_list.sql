create schema pricing;

create table pricing.price_list (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    note       text,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint price_list_code unique (company_id, code)
);

-- One price of a list. Its code is made of what it speaks of, so the same thing cannot be priced twice.
create table pricing.price_entry (
    company_id    integer        not null,
    id            uuid           not null,
    code          text           collate "C" not null,
    name          text           not null,
    price_list_id uuid           not null,
    goods         text           not null check (goods in ('all', 'category', 'style', 'sku')),
    goods_id      uuid,
    from_quantity numeric(18, 6) not null,
    valid_from    date,
    valid_to      date,
    price         numeric(18, 6),
    factor        numeric(18, 6),
    surcharge     numeric(18, 6),
    version       integer        not null,
    archived      boolean        not null,
    search        tsvector       not null,
    primary key (company_id, id),
    constraint price_entry_code unique (company_id, price_list_id, code),
    constraint price_entry_list foreign key (company_id, price_list_id) references pricing.price_list (company_id, id),
    constraint price_or_factor check ((price is null) <> (factor is null)),
    constraint goods_named check ((goods = 'all') = (goods_id is null))
);
create index price_entry_goods on pricing.price_entry (company_id, price_list_id, goods_id);
create index price_entry_list_order on pricing.price_entry (company_id, code, id);
