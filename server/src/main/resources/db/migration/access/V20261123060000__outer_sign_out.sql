-- Signing out where one has signed in (统一登出). A visit is somebody's being signed in at the provider: our sessions stand on it and
-- end with it. The token is sealed by the key in the data directory; it is shown again to sign out there. See docs/decisions/0040.
create table access.outer_visit (
    company_id integer     not null,
    id         uuid        not null,
    issuer     text        collate "C" not null,
    subject    text        collate "C" not null,
    sid        text        collate "C",
    token      bytea,
    ended_at   timestamptz,
    kept_until timestamptz not null,
    primary key (company_id, id)
);
create index outer_visit_of_subject on access.outer_visit (company_id, issuer, subject);
create index outer_visit_of_sid on access.outer_visit (company_id, issuer, sid);
create index outer_visit_age on access.outer_visit (company_id, kept_until);

-- What the provider has told us lately, each once; also for whoever is on the way here meanwhile.
create table access.outer_logout (
    company_id integer     not null,
    issuer     text        collate "C" not null,
    jti        text        collate "C" not null,
    subject    text        collate "C",
    sid        text        collate "C",
    issued_at  timestamptz not null,
    kept_until timestamptz not null,
    primary key (company_id, issuer, jti),
    constraint outer_logout_of_somebody check (subject is not null or sid is not null)
);
create index outer_logout_age on access.outer_logout (company_id, kept_until);

alter table access.outer_provider add column signs_out boolean not null default true;
alter table access.outer_trip add column visit_id uuid;
alter table access.half_session add column visit_id uuid;
create index half_session_of_visit on access.half_session (company_id, visit_id) where visit_id is not null;
alter table access.session add column visit_id uuid;
create index session_of_visit on access.session (company_id, visit_id) where visit_id is not null;
