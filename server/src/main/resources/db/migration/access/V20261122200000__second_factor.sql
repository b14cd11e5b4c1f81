-- The second factor: what a phone's codes are made from, sealed by the key in the data directory; see docs/decisions/0032.
-- Without on_since it was offered and not confirmed. A code is used once: last_step is the time step of the last one.
create table access.second_factor (
    company_id integer not null,
    user_id    uuid    not null,
    secret     bytea   not null,
    on_since   timestamptz,
    last_step  bigint  not null,
    primary key (company_id, user_id),
    constraint second_factor_person foreign key (company_id, user_id) references access.person (company_id, id)
);

-- For whoever has lost the phone; signed by the same key, each good once.
create table access.recovery_code (
    company_id integer not null,
    user_id    uuid    not null,
    code_hash  bytea   not null,
    used_at    timestamptz,
    primary key (company_id, user_id, code_hash),
    constraint recovery_code_person foreign key (company_id, user_id) references access.person (company_id, id)
);

-- Whose password was right and who has yet to bring a code. It opens nothing else.
create table access.half_session (
    company_id integer     not null,
    token_hash bytea       not null,
    user_id    uuid        not null,
    expires_at timestamptz not null,
    wrong      integer     not null default 0,
    primary key (company_id, token_hash),
    constraint half_session_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index half_session_of_person on access.half_session (company_id, user_id);
create index half_session_age on access.half_session (company_id, expires_at);

-- Whoever has such a role does nothing before they have a second factor.
alter table access.role add column second_factor boolean not null default false;
