-- Printing is a right of its own now. Whoever saw a document could always print the page it was on: they keep that.
create temporary table guard on commit drop as
select unnest(array[
         'sales', 'sales-order', 'sales-delivery', 'sales-return', 'pos', 'retail-sale', 'retail-return',
         'purchasing', 'purchase-order', 'purchase-receipt', 'purchase-return', 'landed-cost',
         'inventory', 'opening-stock', 'adjustment', 'stocktake', 'transfer-ship', 'transfer-receive', 'assembly',
         'disassembly', 'payments', 'customer-receipt', 'supplier-payment', 'expense', 'other-income', 'account-transfer',
         'opening-balance', 'catalog']) as name;

update access.role r
   set rights = r.rights || array(
         select g.name || '.print'
           from guard g
          where g.name || '.view' = any(r.rights) and g.name || '.print' <> all(r.rights)
          order by 1)
 where exists (select 1 from guard g where g.name || '.view' = any(r.rights));

update access.token t
   set rights = t.rights || array(
         select g.name || '.print'
           from guard g
          where g.name || '.view' = any(t.rights) and g.name || '.print' <> all(t.rights)
          order by 1)
 where exists (select 1 from guard g where g.name || '.view' = any(t.rights));
