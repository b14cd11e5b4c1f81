-- The second wall (行级安全): who sees which store is decided by the queries; where one of them forgets, the rows are not
-- there. A transaction says for whom it reads:
--   app.company, app.stores = '{…}'   somebody's stores; '*' all stores of the company
--   app.engine = 'on'                 the node itself: posting, feed, audit, import
-- Whoever says nothing sees nothing. Each setting is asked for in a sub-select, so once in a statement and not for every row.
-- The engine's comes first and as "is not null", which the planner takes for nearly always true: it plans as if there were
-- no wall. What it may no longer use is figures about numbers: see docs/decisions/0028.
-- FORCE: the owner of the tables goes by them too.
do $$
declare
  engine  constant text := '(select nullif(current_setting(''app.engine'', true), '''')) is not null';
  company constant text := '(select nullif(current_setting(''app.company'', true), '''')::integer)';
  everywhere constant text := '(select current_setting(''app.stores'', true) = ''*'')';
  stores  constant text :=
    '(select case when current_setting(''app.stores'', true) like ''{%'' then current_setting(''app.stores'', true)::uuid[] end)::uuid[]';
  places  constant text := format(
    '(select array_agg(w.id) from organization.warehouse w where w.company_id = %s and w.store_id = any(%s))::uuid[]',
    company, stores);
  pool    constant text := '''00000000-0000-0000-0000-000000000000''::uuid';
  rel record;
begin
  for rel in
    select t.*, case t.shape
                  when 'store' then format('store_id = any(%s)', stores)
                  -- What belongs to no store is the company's: articles, prices, people of headquarters.
                  when 'maybe' then format('store_id is null or store_id = any(%s)', stores)
                  -- The cost pool of a company that keeps one cost is nobody's shelf and everybody's price.
                  when 'place' then format('%1$s = any(%2$s) or %1$s = %3$s', t.col, places, pool)
                  -- A transfer is seen from both ends.
                  when 'paper' then format('store_id = any(%1$s) or warehouse_id = any(%2$s) or to_warehouse_id = any(%2$s)',
                                           stores, places)
                  -- Part of a document: seen by whoever sees it.
                  when 'part' then format(
                    'exists (select 1 from documents.document d where d.company_id = %1$s.company_id and d.id = %1$s.document_id)',
                    t.name)
                end as seen
      from (values
        ('documents.document', 'paper', null),
        ('documents.line', 'part', null),
        ('documents.progress', 'part', null),
        ('generalledger.line', 'store', null),
        ('generalledger.open_item', 'store', null),
        ('generalledger.allocation', 'part', null),
        ('stockledger.balance', 'place', 'warehouse_id'),
        ('stockledger.entry', 'place', 'warehouse_id'),
        ('stockledger.layer', 'place', 'pool_id'),
        ('stockledger.layer_use', 'place', 'warehouse_id'),
        ('stockledger.reservation', 'place', 'warehouse_id'),
        ('stockledger.lot', 'place', 'warehouse_id'),
        ('stockledger.serial', 'place', 'warehouse_id'),
        ('stockledger.stock_exception', 'place', 'warehouse_id'),
        ('reporting.ledger_day', 'store', null),
        ('reporting.ledger_month', 'store', null),
        ('reporting.document_day', 'store', null),
        ('reporting.stock_place', 'place', 'warehouse_id'),
        ('changes.op', 'maybe', null),
        ('changes.feed', 'maybe', null),
        ('numbering.counter', 'store', null)) as t (name, shape, col)
  loop
    execute format('alter table %s enable row level security', rel.name);
    execute format('alter table %s force row level security', rel.name);
    execute format('create policy within_reach on %s using (%s or company_id = %s and (%s or %s))',
                   rel.name, engine, company, everywhere, rel.seen);
  end loop;
end $$;
