-- Who has had a hand in a document beside those who saved it (其他经手人), such as the people who counted what a stocktake says.
create table documents.further_hand (
    company_id  integer not null,
    document_id uuid    not null,
    person_id   uuid    not null,
    primary key (company_id, document_id, person_id)
);
comment on table documents.further_hand is 'append-only: who else has had a hand in a document';
