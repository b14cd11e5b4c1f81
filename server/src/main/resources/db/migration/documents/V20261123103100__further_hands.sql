-- Who has had a hand in a document beside those who saved it (其他经手人), such as the people who counted what a stocktake says.
create table documents.further_hand (
    company_id  integer not null,
    document_id uuid    not null,
    person_id   uuid    not null,
    primary key (company_id, document_id, person_id)
);
comment on table documents.further_hand is 'append-only: who else has had a hand in a document';

-- Part of a document: seen by whoever sees it.
alter table documents.further_hand enable row level security;
alter table documents.further_hand force row level security;
create policy within_reach on documents.further_hand using (
    (company_id = (select nullif(current_setting('app.company', true), '')::integer)) is true
    and ((select current_setting('app.stores', true) = '*')
         or exists (select 1 from documents.document d
                     where d.company_id = further_hand.company_id and d.id = further_hand.document_id)));
