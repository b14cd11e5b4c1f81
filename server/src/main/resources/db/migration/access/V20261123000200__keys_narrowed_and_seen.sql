-- An API key may be for some stores only, and one sees when it was last used.
alter table access.token add column stores text[] not null default '{}';
comment on column access.token.stores is 'none: wherever its user may; else at most in these stores';
alter table access.token_secret add column seen_at timestamptz;
comment on column access.token_secret.seen_at is 'when it was last used, to the minute; null: never';
create index token_secret_of_token on access.token_secret (company_id, token_id);
