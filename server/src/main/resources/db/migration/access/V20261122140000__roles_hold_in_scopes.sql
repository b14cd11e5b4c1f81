-- A role holds somewhere: role@scope, where the scope is 'company', 'own' or the id of a unit, which stands for itself and
-- all under it. Whoever works in a store keeps their roles there, everybody else in the company, as an owner always does.
alter table access.person add column assignments text[];

update access.person p
   set assignments = array(
         select r.id || '@' || case when p.store_id is null or o.id is not null then 'company' else p.store_id::text end
           from unnest(p.roles) with ordinality as r(id, place)
           left join access.role o on o.company_id = p.company_id and o.id::text = r.id and '*' = any(o.rights)
          order by r.place);

alter table access.person alter column assignments set not null;
alter table access.person drop column roles;

create index person_of_store on access.person (company_id, store_id, code, id);
