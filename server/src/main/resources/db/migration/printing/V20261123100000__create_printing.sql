-- Paper (打印): what papers look like where a company has said so, and who has printed what.
create schema printing;

-- A company's own template of one kind on one paper; null: it has had one, and the built-in holds again.
create table printing.template (
    company_id integer not null,
    id         uuid    not null,
    version    integer not null,
    kind       text    collate "C" not null,
    paper      text    collate "C" not null,
    layout     jsonb,
    primary key (company_id, id),
    constraint template_of unique (company_id, kind, paper)
);

-- Every printing: of documents, each with how many times it has been printed by then, or of labels.
create table printing.print (
    company_id integer     not null,
    id         uuid        not null,
    at         timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null,
    device     text,
    paper      text        collate "C" not null,
    documents  uuid[]      not null,
    times      integer[]   not null,
    skus       uuid[]      not null,
    copies     integer[]   not null,
    priced_in  uuid,
    primary key (company_id, id),
    constraint print_documents check (cardinality(documents) = cardinality(times)),
    constraint print_labels check (cardinality(skus) = cardinality(copies))
);
comment on table printing.print is 'append-only: who printed what, when, on which paper';
comment on column printing.print.priced_in is 'the store whose prices stand on the labels; null: headquarters'' or none';

-- How many times a document has been printed.
create table printing.times (
    company_id  integer not null,
    document_id uuid    not null,
    times       integer not null,
    primary key (company_id, document_id)
);
