-- Who has which role where is looked through from time to time (权限复核): frozen when it begins, decided line by line, signed
-- at the end. What was signed is in the log, and its SHA-256 here.
create table access.review (
    company_id      integer     not null,
    id              uuid        not null,
    version         integer     not null,
    title           text        not null,
    scope           text        not null check (scope in ('all', 'role', 'unit')),
    scope_id        uuid,
    due             date        not null,
    reviewers       uuid[]      not null,
    left_out        integer     not null,
    state           text        not null check (state in ('OPEN', 'SIGNED', 'CANCELLED')),
    started_by      uuid        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    closed_by       uuid,
    closed_by_name  text,
    closed_at       timestamptz,
    seal            bytea,
    primary key (company_id, id),
    constraint review_sealed check ((state = 'SIGNED') = (seal is not null))
);
create index review_newest on access.review (company_id, started_at desc);
create index review_open on access.review (company_id, due) where state = 'OPEN';

create table access.review_line (
    company_id      integer     not null,
    review_id       uuid        not null,
    line_no         integer     not null,
    user_id         uuid        not null,
    login           text        not null,
    user_name       text        not null,
    role_id         uuid        not null,
    role_name       text        not null,
    assignment      text        not null,
    place           text        not null,
    given_by_name   text,
    given_at        timestamptz,
    last_used_at    timestamptz,
    counted_since   timestamptz,
    decision        text check (decision in ('KEEP', 'REVOKE')),
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    primary key (company_id, review_id, line_no),
    constraint review_line_review foreign key (company_id, review_id) references access.review (company_id, id),
    constraint review_line_decided check ((decision is null) = (decided_by is null))
);
