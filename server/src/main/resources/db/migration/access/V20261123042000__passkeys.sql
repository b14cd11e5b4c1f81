-- Passkeys (通行密钥): keys in people's devices that sign instead of a password; see docs/decisions/0036. What is kept of them is
-- public. A passkey holds for one address (rp_id): devices show it nowhere else.
create table access.passkey (
    company_id    integer     not null,
    id            uuid        not null,
    version       integer     not null,
    user_id       uuid        not null,
    rp_id         text        not null,
    credential_id bytea       not null,
    -- As the device made it: its kind, the credential's id and the public key.
    public_key    bytea       not null,
    -- How often it has signed; stays 0 where the device does not count.
    counter       bigint      not null,
    -- Whether the device may copy it to the person's other devices, and whether it has.
    may_sync      boolean     not null,
    synced        boolean     not null,
    transports    text[]      not null,
    name          text        not null,
    made_at       timestamptz not null,
    made_on       text        not null,
    used_at       timestamptz,
    used_on       text,
    -- When the counter last went backwards: somebody may have a copy.
    copied_at     timestamptz,
    primary key (company_id, id),
    constraint passkey_credential unique (company_id, credential_id),
    constraint passkey_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index passkey_of_person on access.passkey (company_id, user_id);

-- What devices call the person by: drawn by lot, and said of nobody anywhere else.
create table access.passkey_holder (
    company_id integer not null,
    user_id    uuid    not null,
    handle     bytea   not null,
    primary key (company_id, user_id),
    constraint passkey_holder_handle unique (company_id, handle),
    constraint passkey_holder_person foreign key (company_id, user_id) references access.person (company_id, id)
);

-- What a device has been asked to sign. Each is good once, for one purpose, in one session unless it is for signing in.
create table access.passkey_challenge (
    company_id integer     not null,
    hash       bytea       not null,
    purpose    text        not null check (purpose in ('sign-in', 'add', 'proof')),
    session_id uuid,
    asked_by   text        not null,
    expires_at timestamptz not null,
    primary key (company_id, hash),
    constraint passkey_challenge_bound check ((purpose = 'sign-in') = (session_id is null))
);
create index passkey_challenge_age on access.passkey_challenge (company_id, expires_at);
create index passkey_challenge_asked_by on access.passkey_challenge (company_id, asked_by, expires_at);

-- The passkey that was last shown in the session, be it to open it. As long as that is there, it is the second factor.
alter table access.session add column passkey_id uuid;
