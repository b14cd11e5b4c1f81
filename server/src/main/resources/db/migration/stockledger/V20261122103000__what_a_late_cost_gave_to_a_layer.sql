-- A late cost writes down what it gave to its layer (quantity 0), and what is taken back says which row of the card it undoes.
alter table stockledger.layer_use add column undoes bigint;

-- By its quantity a late cost among many issues is found at once.
create index layer_use_by_layer on stockledger.layer_use (company_id, pool_id, sku_id, layer_no, quantity);

-- What layers gained and lost before that counts as row 0 of the card.
insert into stockledger.layer_use (company_id, warehouse_id, sku_id, entry_no, pool_id, layer_no, quantity, value)
select l.company_id, l.pool_id, l.sku_id, 0, l.pool_id, l.layer_no, 0, l.left_value - l.value - coalesce(u.value, 0)
  from stockledger.layer l
  left join (select company_id, pool_id, sku_id, layer_no, sum(value) as value
               from stockledger.layer_use
              group by company_id, pool_id, sku_id, layer_no) u
    on u.company_id = l.company_id and u.pool_id = l.pool_id and u.sku_id = l.sku_id and u.layer_no = l.layer_no
 where l.left_value - l.value <> coalesce(u.value, 0)
    on conflict (company_id, warehouse_id, sku_id, entry_no, layer_no)
    do update set value = stockledger.layer_use.value + excluded.value;
