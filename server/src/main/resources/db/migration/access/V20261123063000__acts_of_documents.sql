-- Until now whoever could edit documents could make them, change them and hand them in. These are rights of their own now, and
-- so is throwing a draft away, which could always be done by emptying it: whoever had the one keeps all four.
create temporary table guard on commit drop as
select unnest(array[
         'sales', 'sales-order', 'sales-delivery', 'sales-return', 'pos', 'retail-sale', 'retail-return',
         'purchasing', 'purchase-order', 'purchase-receipt', 'purchase-return', 'landed-cost',
         'inventory', 'opening-stock', 'adjustment', 'stocktake', 'transfer-ship', 'transfer-receive', 'assembly',
         'disassembly', 'payments', 'customer-receipt', 'supplier-payment', 'expense', 'other-income', 'account-transfer',
         'opening-balance']) as name;

update access.role r
   set rights = r.rights || array(
         select g.name || a.act
           from guard g cross join unnest(array['.create', '.discard', '.submit']) as a(act)
          where g.name || '.edit' = any(r.rights) and g.name || a.act <> all(r.rights)
          order by 1)
 where exists (select 1 from guard g where g.name || '.edit' = any(r.rights));

update access.token t
   set rights = t.rights || array(
         select g.name || a.act
           from guard g cross join unnest(array['.create', '.discard', '.submit']) as a(act)
          where g.name || '.edit' = any(t.rights) and g.name || a.act <> all(t.rights)
          order by 1)
 where exists (select 1 from guard g where g.name || '.edit' = any(t.rights));

-- A use of the one was a use of any of them, so that nobody is advised to drop what could not be told apart.
insert into access.right_use (company_id, user_id, right_name, day, uses, last_at)
select u.company_id, u.user_id, g.name || a.act, u.day, u.uses, u.last_at
  from access.right_use u
  join guard g on u.right_name = g.name || '.edit'
 cross join unnest(array['.create', '.discard', '.submit']) as a(act)
    on conflict do nothing;
