-- Up to which entry of the stock ledger the figures of a count know it (账面截止), by article: what another count has put right
-- later must not be put right once more.
create table documents.seen_book (
    company_id  integer not null,
    document_id uuid    not null,
    sku_id      uuid    not null,
    entry_no    bigint  not null,
    primary key (company_id, document_id, sku_id)
);
comment on table documents.seen_book is 'append-only: what of the ledger a count has seen';

-- Part of a document: seen by whoever sees it.
alter table documents.seen_book enable row level security;
alter table documents.seen_book force row level security;
create policy within_reach on documents.seen_book using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and ((select current_setting('app.stores', true) = '*')
         or exists (select 1 from documents.document d
                     where d.company_id = seen_book.company_id and d.id = seen_book.document_id)));
