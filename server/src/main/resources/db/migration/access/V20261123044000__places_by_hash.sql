-- Who sees many warehouses was asked for every row whether its own is one of them, one after the other: half of what the sums
-- of a stock cost. As a sub-select it is put into a hash once for each statement, and a row is one look. See docs/decisions/0028.
do $$
declare
  company constant text := '(select nullif(current_setting(''app.company'', true), '''')::integer)';
  everywhere constant text := '(select current_setting(''app.stores'', true) = ''*'')';
  pool    constant text := '''00000000-0000-0000-0000-000000000000''::uuid';
  rel record;
begin
  for rel in
    select *
      from (values
        ('stockledger.balance', 'warehouse_id'),
        ('stockledger.entry', 'warehouse_id'),
        ('stockledger.layer', 'pool_id'),
        ('stockledger.layer_use', 'warehouse_id'),
        ('stockledger.reservation', 'warehouse_id'),
        ('stockledger.lot', 'warehouse_id'),
        ('stockledger.serial', 'warehouse_id'),
        ('stockledger.stock_exception', 'warehouse_id'),
        ('reporting.stock_place', 'warehouse_id')) as t (name, col)
  loop
    execute format('drop policy within_reach on %s', rel.name);
    execute format(
      'create policy within_reach on %s using ((company_id = %s) is true and (%s or %4$s in (select unnest(access.places_in_reach())) or %4$s = %5$s))',
      rel.name, company, everywhere, rel.col, pool);
  end loop;
end $$;
