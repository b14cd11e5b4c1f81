-- What the roles of the application and the engine may do, made anew after every migration, so that no module has to
-- remember it. They read and add everywhere. They change and delete where a table is not append-only: a table whose comment
-- begins with 'append-only' (for a partition: that of its root) can only be read and added to. Of one that begins with
-- 'append-only, kept for a time' the engine deletes what is old.
-- ${app} and ${engine} never create, truncate, reference or own anything.
-- No wall stands before ${engine} and the owner: a policy of its own that is always true lets the planner forget the others, which would
-- cost a fifth of every posting. Made only where it is missing, for it locks the table.
do $$
declare
  space record;
  rel record;
begin
  for space in
    select n.nspname as name from pg_namespace n
     where n.nspowner = current_user::regrole and n.nspname not like 'pg\_%' and n.nspname <> 'public'
  loop
    execute format('grant usage on schema %I to ${app}, ${engine}', space.name);
    for rel in
      select c.relname as name, c.relkind as kind,
             coalesce(obj_description(coalesce(pg_partition_root(c.oid)::oid, c.oid), 'pg_class'), '') as words,
             c.relrowsecurity as walled,
             exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'engine') as passable,
             exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'engine'
                        and p.polroles @> array['${engine}'::regrole::oid, current_user::regrole::oid]
                        and cardinality(p.polroles) = 2) as passed
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = space.name and c.relkind in ('r', 'p', 'v', 'm', 'S')
    loop
      execute format('revoke all on %s %I.%I from ${app}, ${engine}',
                     case rel.kind when 'S' then 'sequence' else 'table' end, space.name, rel.name);
      if rel.kind = 'S' then
        execute format('grant usage, select on sequence %I.%I to ${app}, ${engine}', space.name, rel.name);
      elsif space.name = 'platform' and rel.name = 'schema_history' or rel.kind in ('v', 'm') then
        execute format('grant select on %I.%I to ${app}, ${engine}', space.name, rel.name);
      elsif rel.words like 'append-only%' then
        execute format('grant select, insert on %I.%I to ${app}, ${engine}', space.name, rel.name);
        if rel.words like 'append-only, kept for a time%' then
          execute format('grant delete on %I.%I to ${engine}', space.name, rel.name);
        end if;
      else
        execute format('grant select, insert, update, delete on %I.%I to ${app}, ${engine}', space.name, rel.name);
      end if;
      if rel.walled and not rel.passed then
        if rel.passable then
          execute format('drop policy engine on %I.%I', space.name, rel.name);
        end if;
        execute format('create policy engine on %I.%I to ${engine}, current_user using (true)', space.name, rel.name);
      end if;
    end loop;
  end loop;
  execute format('grant connect, temporary on database %I to ${app}, ${engine}', current_database());
end $$;
