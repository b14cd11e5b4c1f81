-- Somebody at work in a store sees its documents and what its warehouses give and take. Without these the list of a store
-- read all documents of the company, for a page of fifty.
create index document_of_store on documents.document (company_id, store_id, kind, business_date desc, id desc);
create index document_of_warehouse on documents.document (company_id, warehouse_id, business_date desc, id desc)
  where warehouse_id is not null;
create index document_to_warehouse on documents.document (company_id, to_warehouse_id, business_date desc, id desc)
  where to_warehouse_id is not null;
