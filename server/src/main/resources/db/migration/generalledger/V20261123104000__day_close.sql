-- Up to which day a store is closed (日结). Whoever posts to the store shares the row with others, whoever ends a day has it
-- alone: a row made to be locked, which nearly nobody writes.
create table generalledger.store_day (
    company_id     integer not null,
    store_id       uuid    not null,
    closed_through date,
    primary key (company_id, store_id)
) with (fillfactor = 50);

-- A store's trading day that is over: nothing dated so or before enters its books after it, until the close is taken back.
-- What stays in the box is what the next day begins with.
create table generalledger.day_close (
    company_id  integer        not null,
    store_id    uuid           not null,
    day         date           not null,
    document_id uuid           not null,
    cash        numeric(18, 2) not null,
    reopened_by uuid,
    primary key (company_id, document_id)
);
create unique index day_close_standing on generalledger.day_close (company_id, store_id, day) where reopened_by is null;

do $$
declare
  rel text;
begin
  foreach rel in array array['store_day', 'day_close'] loop
    execute format('alter table generalledger.%I enable row level security', rel);
    execute format('alter table generalledger.%I force row level security', rel);
    execute format($policy$create policy within_reach on generalledger.%I using (
      (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
      and ((select current_setting('app.stores', true) = '*')
           or store_id = any((select case when current_setting('app.stores', true) like '{%%'
                                          then current_setting('app.stores', true)::uuid[] end)::uuid[])))$policy$, rel);
  end loop;
end $$;
