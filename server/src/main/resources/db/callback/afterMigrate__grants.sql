-- What the application's role may do, made anew after every migration, so that no module has to remember it.
-- It reads and adds everywhere. It changes and deletes where a table is not append-only: a table whose comment begins
-- with 'append-only' (for a partition: that of its root) can only be read and added to.
-- ${app} never creates, truncates, references or owns anything.
do $$
declare
  space record;
  rel record;
begin
  for space in
    select n.nspname as name from pg_namespace n
     where n.nspowner = current_user::regrole and n.nspname not like 'pg\_%' and n.nspname <> 'public'
  loop
    execute format('grant usage on schema %I to ${app}', space.name);
    for rel in
      select c.relname as name, c.relkind as kind,
             coalesce(obj_description(coalesce(pg_partition_root(c.oid)::oid, c.oid), 'pg_class'), '') as words
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = space.name and c.relkind in ('r', 'p', 'v', 'm', 'S')
    loop
      execute format('revoke all on %s %I.%I from ${app}',
                     case rel.kind when 'S' then 'sequence' else 'table' end, space.name, rel.name);
      if rel.kind = 'S' then
        execute format('grant usage, select on sequence %I.%I to ${app}', space.name, rel.name);
      elsif space.name = 'platform' and rel.name = 'schema_history' or rel.kind in ('v', 'm') then
        execute format('grant select on %I.%I to ${app}', space.name, rel.name);
      elsif rel.words like 'append-only%' then
        execute format('grant select, insert on %I.%I to ${app}', space.name, rel.name);
      else
        execute format('grant select, insert, update, delete on %I.%I to ${app}', space.name, rel.name);
      end if;
    end loop;
  end loop;
  execute format('grant connect, temporary on database %I to ${app}', current_database());
end $$;
