-- Counts (盘点任务): several people count a warehouse while the shop sells, and somebody else posts what is different.
create schema counting;

-- One count. Once it is handed in, document_id is the stocktake that it became; what has become of that says where the
-- count stands, so no second write has to follow a posting.
create table counting.task (
    company_id     integer     not null,
    id             uuid        not null,
    version        integer     not null,
    store_id       uuid        not null,
    warehouse_id   uuid        not null,
    name           text        not null,
    scope          text        not null check (scope in ('WHOLE', 'PART', 'CYCLE', 'CHOSEN')),
    categories     uuid[]      not null,
    brands         uuid[]      not null,
    idle_days      integer     check (idle_days > 0),
    classes        text[]      not null,
    blind          boolean     not null,
    reason_above   numeric(18, 2) check (reason_above >= 0),
    state          text        not null check (state in ('OPEN', 'SUBMITTED', 'CANCELLED')),
    opened_by      uuid        not null,
    opened_by_name text        not null,
    opened_at      timestamptz not null,
    document_id    uuid,
    remark         text,
    primary key (company_id, id),
    constraint task_store foreign key (company_id, store_id) references organization.store (company_id, id),
    constraint task_warehouse foreign key (company_id, warehouse_id) references organization.warehouse (company_id, id),
    constraint task_submitted check (state <> 'SUBMITTED' or document_id is not null)
);
create index task_newest on counting.task (company_id, opened_at desc, id);
create index task_of_warehouse on counting.task (company_id, warehouse_id, opened_at) where state <> 'CANCELLED';
create index task_of_document on counting.task (company_id, document_id) where document_id is not null;

-- What is to be counted, and what was found beside it.
create table counting.article (
    company_id integer     not null,
    task_id    uuid        not null,
    sku_id     uuid        not null,
    store_id   uuid        not null,
    expected   boolean     not null,
    since      timestamptz,
    zero_at    timestamptz,
    reason     text,
    primary key (company_id, task_id, sku_id),
    constraint article_task foreign key (company_id, task_id) references counting.task (company_id, id)
);
comment on column counting.article.since is 'counted anew (复盘): what was scanned until then does not count';
comment on column counting.article.zero_at is 'somebody has said that there is none of it, at that moment';

-- Every scan, as the phone sent it. One that was taken back is named by another; none is ever changed.
create table counting.scan (
    company_id   integer        not null,
    task_id      uuid           not null,
    id           uuid           not null,
    store_id     uuid           not null,
    counter_id   uuid           not null,
    counter_name text           not null,
    zone         text           not null,
    sku_id       uuid,
    track        text,
    code         text           not null,
    quantity     numeric(20, 6) not null,
    scanned_at   timestamptz    not null,
    received_at  timestamptz    not null,
    undoes       uuid,
    primary key (company_id, task_id, id),
    constraint scan_task foreign key (company_id, task_id) references counting.task (company_id, id)
);
comment on table counting.scan is 'append-only: every scan of a count';
comment on column counting.scan.sku_id is 'null: nothing is known by this code';
comment on column counting.scan.track is 'lot or serial number, where the article has them';
create index scan_of_article on counting.scan (company_id, task_id, sku_id, scanned_at);
create unique index scan_undone_once on counting.scan (company_id, task_id, undoes) where undoes is not null;

do $$
declare
  name text;
begin
  foreach name in array array['counting.task', 'counting.article', 'counting.scan'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format($policy$
      create policy within_reach on %s using (
        (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
        and ((select current_setting('app.stores', true) = '*')
             or store_id = any((select case when current_setting('app.stores', true) like '{%%'
                                            then current_setting('app.stores', true)::uuid[] end)::uuid[])))
      $policy$, name);
  end loop;
end $$;
