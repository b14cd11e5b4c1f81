create schema generalledger;

create table generalledger.account (
    company_id integer not null,
    code       text    not null,
    name       text    not null,
    kind       text    not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE')),
    role       text,
    parent     text,
    tender     boolean not null default false,
    archived   boolean not null default false,
    primary key (company_id, code),
    constraint account_role unique (company_id, role)
);

create table generalledger.line (
    company_id    integer        not null,
    document_id   uuid           not null,
    line_no       integer        not null,
    account       text           not null,
    debit         numeric(18, 2) not null default 0,
    credit        numeric(18, 2) not null default 0,
    store_id      uuid           not null,
    party_id      uuid,
    business_date date           not null,
    posted_at     timestamptz    not null,
    memo          text,
    primary key (company_id, document_id, line_no),
    constraint one_side check (debit >= 0 and credit >= 0 and (debit = 0 or credit = 0))
);
create index line_by_account on generalledger.line (company_id, account, business_date);
create index line_by_party on generalledger.line (company_id, party_id, account) where party_id is not null;
create index line_by_date on generalledger.line (company_id, business_date);
comment on table generalledger.line is 'append-only: every debit and credit';

create table generalledger.open_item (
    company_id    integer        not null,
    document_id   uuid           not null,
    side          text           not null check (side in ('RECEIVABLE', 'PAYABLE')),
    party_id      uuid           not null,
    store_id      uuid           not null,
    account       text           not null,
    amount        numeric(18, 2) not null,
    open_amount   numeric(18, 2) not null,
    business_date date           not null,
    due_date      date           not null,
    primary key (company_id, document_id, side),
    constraint open_within_amount check (abs(open_amount) <= abs(amount) and open_amount * amount >= 0)
) with (fillfactor = 80);
create index open_item_by_party on generalledger.open_item (company_id, side, party_id, due_date) where open_amount <> 0;

-- What a document settled (核销): each row lowers one open item.
create table generalledger.allocation (
    company_id  integer        not null,
    document_id uuid           not null,
    line_no     integer        not null,
    item_id     uuid           not null,
    side        text           not null,
    amount      numeric(18, 2) not null,
    primary key (company_id, document_id, line_no)
);
create index allocation_by_item on generalledger.allocation (company_id, item_id, side);
comment on table generalledger.allocation is 'append-only: which document settled which open item by how much';

create table generalledger.period (
    company_id integer not null,
    month      date    not null check (extract(day from month) = 1),
    state      text    not null check (state in ('OPEN', 'SOFT_CLOSED', 'CLOSED')),
    version    integer not null,
    primary key (company_id, month)
) with (fillfactor = 50);
