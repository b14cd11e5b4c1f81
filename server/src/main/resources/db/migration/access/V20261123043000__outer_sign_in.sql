-- Signing in through an outer identity provider (统一身份登录): the one provider of a company, by OpenID Connect. The secret is
-- sealed by the key in the data directory, under the issuer's name: under another issuer it does not open. See docs/decisions/0040.
create table access.outer_provider (
    company_id    integer not null,
    id            uuid    not null,
    version       integer not null,
    issuer        text    collate "C" not null,
    client_id     text    not null,
    secret        bytea   not null,
    name          text    not null,
    claim         text    not null,
    trusts_factor boolean not null,
    active        boolean not null,
    primary key (company_id, id),
    constraint outer_provider_one unique (company_id)
);

-- Who somebody is at a provider: of one person at most, and one person may have several.
create table access.outer_identity (
    company_id integer     not null,
    id         uuid        not null,
    user_id    uuid        not null,
    issuer     text        collate "C" not null,
    subject    text        collate "C" not null,
    label      text        not null,
    linked_at  timestamptz not null,
    used_at    timestamptz,
    primary key (company_id, id),
    constraint outer_identity_once unique (company_id, issuer, subject),
    constraint outer_identity_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index outer_identity_of_person on access.outer_identity (company_id, user_id);

-- As whom an administrator expects somebody at the provider; the first sign-in makes an identity of it.
create table access.outer_expected (
    company_id integer not null,
    user_id    uuid    not null,
    address    text    collate "C" not null,
    primary key (company_id, user_id),
    constraint outer_expected_once unique (company_id, address),
    constraint outer_expected_person foreign key (company_id, user_id) references access.person (company_id, id)
);

-- Who was sent to the provider and has yet to come back, by the hash of what the browser holds; then what the provider said,
-- until the page takes it. Nothing in it opens anything: state, nonce and verifier are derived from the browser's secret.
create table access.outer_trip (
    company_id integer     not null,
    token_hash bytea       not null,
    issuer     text        not null,
    client_id  text        not null,
    redirect   text        not null,
    user_id    uuid,
    session_id uuid,
    expires_at timestamptz not null,
    back_at    timestamptz,
    subject    text,
    label      text,
    email      text,
    factor     boolean,
    refusal    text,
    facts      text[],
    primary key (company_id, token_hash),
    constraint outer_trip_to_link check ((user_id is null) = (session_id is null))
);
create index outer_trip_age on access.outer_trip (company_id, expires_at);

-- What somebody showed at the door. Who came by an identity elsewhere is not asked for a password that somebody else made.
alter table access.session add column way text not null default 'password'
    check (way in ('password', 'passkey', 'outer', 'outer-factor'));
alter table access.half_session add column way text not null default 'password' check (way in ('password', 'outer'));
