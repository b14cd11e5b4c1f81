-- Somebody lends a colleague what they may do (代理): some of their own roles, where they hold or in less, from one moment to
-- another. What was lent holds only as long as the giver has it, so it is no copy: access.lent says at any moment what there is.
create table access.delegation (
    company_id    integer     not null,
    id            uuid        not null,
    version       integer     not null,
    giver_id      uuid        not null,
    receiver_id   uuid        not null,
    lent          text[]      not null,
    begins_at     timestamptz not null,
    ends_at       timestamptz not null,
    reason        text        not null,
    ended_at      timestamptz,
    ended_by      uuid,
    ended_by_name text,
    primary key (company_id, id),
    constraint delegation_giver foreign key (company_id, giver_id) references access.person (company_id, id),
    constraint delegation_receiver foreign key (company_id, receiver_id) references access.person (company_id, id),
    constraint delegation_of_two check (giver_id <> receiver_id),
    constraint delegation_of_something check (cardinality(lent) > 0),
    constraint delegation_span check (ends_at > begins_at and ends_at <= begins_at + interval '1440 hours'),
    constraint delegation_ended check ((ended_at is null) = (ended_by is null))
);
comment on column access.delegation.lent is 'role@scope: company, or the id of a unit with all under it';
create index delegation_received on access.delegation (company_id, receiver_id, ends_at);
create index delegation_given on access.delegation (company_id, giver_id, ends_at);
create index delegation_newest on access.delegation (company_id, begins_at desc, id);

-- What is lent to whom, and from when until when, as far as the giver has it by a role of their own: of two places of which
-- one lies in the other the smaller. Power over rights is never lent, whatever a role has become since.
create view access.lent with (security_invoker = true) as
select d.company_id, d.receiver_id, d.id as delegation_id, d.giver_id, g.name as giver_name,
       l.role_id || '@' || l.scope as lent,
       h.role_id || '@'
         || case when h.scope = 'company' or l.unit <> h.unit and below.is_so then l.scope else h.scope end
         || '@' || to_char(t.begins_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         || '/' || to_char(t.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as assignment,
       t.begins_at, t.ends_at
  from access.delegation d
  join access.person g on g.company_id = d.company_id and g.id = d.giver_id and not g.archived
 cross join lateral (
       select left(x.text, 36)::uuid as role_id, split_part(x.text, '@', 2) as scope,
              case when length(split_part(x.text, '@', 2)) = 36 then split_part(x.text, '@', 2)::uuid end as unit
         from unnest(d.lent) as x(text)) l
 cross join lateral (
       select left(x.text, 36)::uuid as role_id, split_part(x.text, '@', 2) as scope,
              case when length(split_part(x.text, '@', 2)) = 36 then split_part(x.text, '@', 2)::uuid end as unit,
              nullif(split_part(split_part(x.text, '@', 3), '/', 1), '')::timestamptz as begins,
              nullif(split_part(x.text, '/', 2), '')::timestamptz as ends
         from unnest(g.assignments) as x(text)) h
 cross join lateral (
       select exists (select 1 from organization.store_above s
                       where s.company_id = d.company_id and s.above_id = h.unit and s.store_id = l.unit) as is_so) below
 cross join lateral (
       select greatest(d.begins_at, h.begins) as begins_at, least(d.ends_at, h.ends) as ends_at) t
  join access.role r on r.company_id = d.company_id and r.id = l.role_id and not r.archived
   and not r.rights && array['*', 'access.*', 'access.edit']
 where d.ended_at is null and h.role_id = l.role_id and h.scope <> 'own' and t.begins_at < t.ends_at
   and (h.scope = 'company' or l.scope = 'company' or below.is_so
        or exists (select 1 from organization.store_above s
                    where s.company_id = d.company_id and s.above_id = l.unit and s.store_id = h.unit));
comment on view access.lent is 'what is lent, as far as the giver has it';
