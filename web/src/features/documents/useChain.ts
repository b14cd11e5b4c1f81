import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { chainQuery } from '@/api/chainQueries';
import type { Chain, Document } from '@/api/types';
import { onChange } from '@/live/live';

/** The chain of a slip that has been saved; asked again when a slip of one of its kinds is posted or taken back. */
export function useChain(doc: Document): Chain | undefined {
  const client = useQueryClient();
  const { data } = useQuery({ ...chainQuery(doc.id), enabled: doc.version > 0 });
  useEffect(() => {
    const kinds = new Set(
      [...(data?.steps ?? []), ...(data?.beside ?? [])].map(({ kind }) => kind),
    );
    return onChange((change) => {
      const [kind = '', verb] = change.kind.split('.');
      const booked = verb === 'posted' || verb === 'reversed';
      if (change.entity === 'document' && booked && kinds.has(kind)) {
        void client.invalidateQueries({ queryKey: chainQuery(doc.id).queryKey });
      }
    });
  }, [client, data, doc.id]);
  return data;
}
