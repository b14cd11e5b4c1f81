-- Which fields a role does not see or does not change: 'entity field state access', such as
-- 'purchase-receipt lines.price posted hidden'. A role of before has none and sees what its rights show.
alter table access.role add column field_rules text[] not null default '{}';
