-- When somebody last showed in this session who they are; null: not since they signed in.
alter table access.session add column proved_at timestamptz;
