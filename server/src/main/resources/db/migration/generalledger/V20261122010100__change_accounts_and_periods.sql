-- Version 0 is an account as the standard chart opened it; whoever changes it writes version 1 and the log's first row.
alter table generalledger.account add column version integer not null default 0;

-- What is due first, over all parties.
create index open_item_by_due_date on generalledger.open_item (company_id, side, due_date, document_id)
    where open_amount <> 0;

-- Version 0 is a month that was posted to and that nobody has closed yet.
alter table generalledger.period add column changed_at timestamptz;
alter table generalledger.period add column changed_by text;
