-- How much of an order, or of goods on the road, is still to come (未执行数量), kept beside its head so that lists can show it and
-- find what is unfinished. Null where nothing is to come: all other documents, drafts, and what was taken back. It is written
-- by whoever posts, under the lock of the row; docs/decisions/0052.
alter table documents.document add column open_quantity numeric(20, 6);

update documents.document d
   set open_quantity = (
       select coalesce(sum(greatest(round(l.quantity * l.unit_factor, 6) - coalesce(p.done, 0), 0)), 0)
         from documents.line l
         left join documents.progress p
           on p.company_id = l.company_id and p.document_id = l.document_id and p.line_no = l.line_no
              and p.purpose in ('received', 'delivered')
        where l.company_id = d.company_id and l.document_id = d.id)
 where d.kind in ('purchase-order', 'sales-order', 'transfer-ship') and d.state = 'POSTED' and d.reverses_id is null;

create index document_unfinished on documents.document (company_id, kind, business_date desc, id desc)
  where open_quantity > 0;
