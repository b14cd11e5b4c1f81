-- What a row of a stock card took from a cost layer or put back into it. Written only where goods leave in the order they
-- came. Layer 0: pieces that nobody had. Row 0 of a card: what had been taken before this was written down.
create table stockledger.layer_use (
    company_id   integer        not null,
    warehouse_id uuid           not null,
    sku_id       uuid           not null,
    entry_no     bigint         not null,
    pool_id      uuid           not null,
    layer_no     bigint         not null,
    quantity     numeric(20, 6) not null,
    value        numeric(24, 6) not null,
    primary key (company_id, warehouse_id, sku_id, entry_no, layer_no)
);
comment on table stockledger.layer_use is 'append-only: which cost layers an issue took from, for its reversal';

insert into stockledger.layer_use (company_id, warehouse_id, sku_id, entry_no, pool_id, layer_no, quantity, value)
select company_id, pool_id, sku_id, 0, pool_id, layer_no, left_quantity - quantity, 0
  from stockledger.layer
 where left_quantity <> quantity;
