import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { documentQuery } from '@/api/queries';
import type { Document, DocumentState, Id } from '@/api/types';

/** Where a slip stands after it was thrown away or had back. */
export interface Restated {
  id: Id;
  state: DocumentState;
  version: number;
}

/** Throws a draft away or has it back; what it says stays as it is. */
export async function restate(
  client: QueryClient,
  verb: 'discard' | 'restore',
  id: Id,
  version: number,
  key: Id = uuidv7(),
): Promise<Restated> {
  const now = await call<Restated>('POST', `/documents/${id}/${verb}`, { key, ifMatch: version });
  client.setQueryData<Document>(documentQuery(id).queryKey, (old) =>
    old === undefined ? old : { ...old, state: now.state, version: now.version },
  );
  void client.invalidateQueries({ queryKey: ['documents', 'list'] });
  void client.invalidateQueries({ queryKey: ['requests'] });
  return now;
}

/** The same as a button does it: once at a time. */
export function useRestate(verb: 'discard' | 'restore', onDone: (now: Restated) => unknown) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: Id; version: number }) =>
      restate(client, verb, id, version),
    onSuccess: onDone,
  });
}
