import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { definitionsQuery, rightsQuery } from '@/api/queries';
import { named } from '@/i18n/names';

/** What a right is called: the part of the business, and what may be done there. */
export function useRightName(): (right: string) => string {
  const { data: catalogue } = useQuery(rightsQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const names = useMemo(() => {
    const all = new Map<string, string>();
    for (const { module, name, rights } of catalogue?.modules ?? []) {
      const kind = definitions?.kinds.find(({ code }) => code === module);
      const part = named(name, named(kind?.name, module));
      for (const one of rights) all.set(one.right, `${part} · ${named(one.name, one.right)}`);
    }
    return all;
  }, [catalogue, definitions]);
  return useCallback((right: string) => names.get(right) ?? right, [names]);
}
