-- Who keeps which field (字段归属), and what stores say for themselves where they may (本店值).
create schema masters;

-- What a company has said of the fields of one sort of record, beside what the definition says; one row for each sort.
create table masters.field_keeping (
    company_id integer  not null,
    id         uuid     not null,
    code       text     collate "C" not null,
    name       text     not null,
    kept       text[]   not null,
    version    integer  not null,
    archived   boolean  not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint field_keeping_code unique (company_id, code)
);
comment on column masters.field_keeping.kept is 'field=keeper: hq, store or shared; all fields that could be local are among them';

-- A store's own value of one field of one record; null: it has had one, and headquarters'' value holds again.
create table masters.own_value (
    company_id  integer     not null,
    id          uuid        not null,
    version     integer     not null,
    store_id    uuid        not null,
    entity      text        not null,
    record_id   uuid        not null,
    field       text        not null,
    value       text,
    set_by      uuid        not null,
    set_by_name text        not null,
    set_at      timestamptz not null,
    primary key (company_id, id),
    constraint own_value_of unique (company_id, record_id, store_id, field),
    constraint own_value_store foreign key (company_id, store_id) references organization.store (company_id, id)
);

alter table masters.own_value enable row level security;
alter table masters.own_value force row level security;
create policy within_reach on masters.own_value using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and ((select current_setting('app.stores', true) = '*')
         or store_id = any((select case when current_setting('app.stores', true) like '{%'
                                        then current_setting('app.stores', true)::uuid[] end)::uuid[])));

-- The own values that hold: a company that takes a field away from its stores keeps what they had said, unheard.
create view masters.own_value_in_force with (security_invoker = true) as
select v.company_id, v.store_id, v.entity, v.record_id, v.field, v.value
  from masters.own_value v
 where v.value is not null
   and not exists (select 1 from masters.field_keeping k
                    where k.company_id = v.company_id and k.code = v.entity
                      and k.kept && array[v.field || '=hq', v.field || '=shared']);
comment on view masters.own_value_in_force is 'own values of stores, while the company leaves the field to them';
