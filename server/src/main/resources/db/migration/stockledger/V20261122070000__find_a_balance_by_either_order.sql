-- A balance is asked for by its whole key. With the warehouse left out, this index looked as cheap as the key's own to a
-- planner that knew no figures yet, and every row of the article in all warehouses was read to lock one.
drop index stockledger.balance_by_sku;
create index balance_by_sku on stockledger.balance (company_id, sku_id, warehouse_id);
