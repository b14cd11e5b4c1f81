-- The second wall again (行级安全), said in fewer words: every word of a policy is planned anew for every statement that names
-- the table. Who sees all is settled by roles: the engine and the owner have a policy of their own, so nobody is asked for
-- app.engine any more. Whose warehouses they are is asked by a function, which keeps its plan.
--   app.company, app.stores = '{…}'   somebody's stores; '*' all stores of the company
-- Whoever says nothing sees nothing. Said as "is true", because the planner would carry a bare equation over to the other
-- tables of a statement, and then distrust their indexes as if they had a wall too. See docs/decisions/0028.
create function access.places_in_reach() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return (select array_agg(w.id)
            from organization.warehouse w
           where w.company_id = nullif(current_setting('app.company', true), '')::integer
             and w.store_id = any(case when current_setting('app.stores', true) like '{%'
                                       then current_setting('app.stores', true)::uuid[] end));
end $$;
comment on function access.places_in_reach() is 'warehouses of the stores this transaction reads for; null if of none';

do $$
declare
  company constant text := '(select nullif(current_setting(''app.company'', true), '''')::integer)';
  everywhere constant text := '(select current_setting(''app.stores'', true) = ''*'')';
  stores  constant text :=
    '(select case when current_setting(''app.stores'', true) like ''{%'' then current_setting(''app.stores'', true)::uuid[] end)::uuid[]';
  places  constant text := '(select access.places_in_reach())::uuid[]';
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
        ('documents.request', 'store', null),
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
    execute format('drop policy within_reach on %s', rel.name);
    execute format('create policy within_reach on %s using ((company_id = %s) is true and (%s or %s))',
                   rel.name, company, everywhere, rel.seen);
    execute format('drop policy if exists engine on %s', rel.name);
    execute format('create policy engine on %s to ${engine}, current_user using (true)', rel.name);
  end loop;
end $$;
