create schema access;

create table access.role (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    rights     text[]  not null,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint role_code unique (company_id, code)
);

-- A person; the code is the login.
create table access.person (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    roles      text[]  not null,
    store_id   uuid,
    phone      text,
    version    integer not null,
    archived   boolean not null,
    login_key  text    collate "C" not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint person_code unique (company_id, code),
    constraint person_login unique (company_id, login_key)
);

-- Apart from the person, so that it is in no list, no log and no export.
create table access.password (
    company_id integer     not null,
    user_id    uuid        not null,
    hash       text        not null,
    changed_at timestamptz not null,
    primary key (company_id, user_id),
    constraint password_person foreign key (company_id, user_id) references access.person (company_id, id)
);

-- Only the hash of what the browser holds: who reads this table cannot sign in.
create table access.session (
    company_id integer     not null,
    token_hash bytea       not null,
    id         uuid        not null,
    user_id    uuid        not null,
    device     text,
    address    text        not null,
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz,
    primary key (company_id, token_hash),
    constraint session_id unique (company_id, id),
    constraint session_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index session_of_person on access.session (company_id, user_id, opened_at);

create table access.token (
    company_id integer not null,
    id         uuid    not null,
    code       text    collate "C" not null,
    name       text    not null,
    user_id    uuid    not null,
    rights     text[]  not null,
    expires_at timestamptz,
    version    integer not null,
    archived   boolean not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint token_code unique (company_id, code),
    constraint token_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index token_of_person on access.token (company_id, user_id);
comment on column access.token.rights is 'none: everything its user may; else at most these of them';

create table access.token_secret (
    company_id integer not null,
    token_hash bytea   not null,
    token_id   uuid    not null,
    primary key (company_id, token_hash),
    constraint token_secret_token foreign key (company_id, token_id) references access.token (company_id, id)
);

-- Failed sign-ins, by login and address: who guesses from one place holds up nobody who signs in from another.
create table access.failed_try (
    company_id integer     not null,
    login_key  text        not null,
    address    text        not null,
    failures   integer     not null,
    last_at    timestamptz not null,
    primary key (company_id, login_key, address)
);
create index failed_try_age on access.failed_try (company_id, last_at);
