-- What lies on many shelves, added up. Behind the wall each of a chain's balances was asked whether its place is in reach,
-- which took a quarter of the sum; here each place is asked once, and its balances are read as the engine reads them. So this
-- is a door in the wall, and keeps it: what was not asked for, or is not in reach, is not added. See docs/decisions/0028.
create function stockledger.sums_of_shelves(asked uuid[], nonzero boolean)
returns table (balances bigint, on_hand numeric, reserved numeric, worth numeric)
language plpgsql stable parallel safe security definer
set search_path = ''
set plan_cache_mode = force_custom_plan -- So that the places are a hash and not a list.
as $$
declare
  mine constant integer := nullif(current_setting('app.company', true), '')::integer;
  pool constant uuid := '00000000-0000-0000-0000-000000000000';
  shelves constant uuid[] := case
    when current_setting('app.stores', true) = '*' then asked
    else array(select unnest(asked) intersect select unnest(access.places_in_reach())) end;
begin
  return query
    select count(*), coalesce(sum(b.on_hand), 0), coalesce(sum(b.reserved), 0),
           coalesce(sum(case when p.sku_id is null then b.booked
                             when p.on_hand = 0 then 0
                             else b.on_hand * p.value / p.on_hand end), 0)
      from stockledger.balance b
      left join stockledger.balance p
        on p.company_id = mine and p.warehouse_id = pool and p.sku_id = b.sku_id
     where b.company_id = mine and b.warehouse_id = any(shelves)
       and (not nonzero or b.on_hand <> 0 or b.reserved <> 0);
end $$;
comment on function stockledger.sums_of_shelves is
  'balances, pieces, reserved pieces and worth of those of these warehouses that this transaction reads for';
