-- Somebody else made it: it opens the door until then, and only to choose another one.
alter table access.password add column starts_until timestamptz;
