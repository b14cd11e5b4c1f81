import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { masterQuery } from '@/api/queries';
import type { Id, MasterEntry } from '@/api/types';
import { dropPreference, keepPreference, preference } from '../preferences';

/** What was typed into an entry on this device, and the version it was typed over. */
interface Typed {
  base: number;
  values: Record<string, unknown>;
  /** The name of the command that saves it, so that a second try is the same command. */
  key: Id;
}

/** An entry of a master while it is edited: what the server has, with what was typed over it. */
export function useEntry(master: string, id: Id, fresh: boolean, start: Record<string, unknown>) {
  const client = useQueryClient();
  const name = `entry.${master}.${id}`;
  const query = useQuery({ ...masterQuery(master, id), enabled: !fresh });
  const [typed, setTyped] = useState(() => preference<Typed | null>(name, null));
  const server: MasterEntry | undefined = fresh ? { ...start, id, version: 0 } : query.data;
  const entry = server && typed ? { ...server, ...typed.values } : server;

  const set = (values: Record<string, unknown>) => {
    const next: Typed = {
      base: typed?.base ?? server?.version ?? 0,
      values: { ...typed?.values, ...values },
      key: uuidv7(),
    };
    setTyped(next);
    keepPreference(name, next);
  };
  const forget = () => {
    setTyped(null);
    dropPreference(name);
  };
  const settle = async (saved: MasterEntry) => {
    client.setQueryData(masterQuery(master, id).queryKey, saved);
    forget();
    await client.invalidateQueries({ queryKey: ['master'] });
  };
  const save = useMutation({
    mutationFn: () =>
      call<MasterEntry>('PUT', `/${master}/${id}`, {
        body: entry,
        ifMatch: typed?.base ?? server?.version ?? 0,
        ...(typed ? { key: typed.key } : {}),
      }),
    onSuccess: settle,
  });
  const mark = useMutation({
    mutationFn: (verb: 'archive' | 'restore') =>
      call<MasterEntry>('POST', `/${master}/${id}/${verb}`, { body: {} }),
    onSuccess: settle,
  });
  const stale = save.error instanceof Problem && save.error.code === 'master.version-conflict';
  const diverged = stale || (typed !== null && server !== undefined && server.version > typed.base);
  const keepMine = () => {
    void query.refetch().then(({ data }) => {
      if (data === undefined || typed === null) return;
      const next = { ...typed, base: data.version, key: uuidv7() };
      setTyped(next);
      keepPreference(name, next);
      save.reset();
    });
  };
  const takeTheirs = () => {
    forget();
    save.reset();
    void query.refetch();
  };
  return {
    entry,
    unsaved: typed !== null,
    error: fresh ? null : query.error,
    set,
    save,
    mark,
    diverged,
    keepMine,
    takeTheirs,
  };
}

export type EntryHandle = ReturnType<typeof useEntry>;
