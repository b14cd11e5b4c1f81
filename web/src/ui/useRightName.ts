import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { definitionsQuery, namedRightQuery, rightsQuery } from '@/api/queries';
import type { Definitions, RightModule } from '@/api/types';
import { named } from '@/i18n/names';

function namesOf(modules: RightModule[], definitions: Definitions | undefined) {
  const all = new Map<string, string>();
  for (const { module, name, rights } of modules) {
    const kind = definitions?.kinds.find(({ code }) => code === module);
    const part = named(name, named(kind?.name, module));
    for (const one of rights) all.set(one.right, `${part} · ${named(one.name, one.right)}`);
  }
  return all;
}

/** What a right is called: the part of the business, and what may be done there. */
export function useRightName(): (right: string) => string {
  const { data: catalogue } = useQuery(rightsQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const names = useMemo(
    () => namesOf(catalogue?.modules ?? [], definitions),
    [catalogue, definitions],
  );
  return useCallback((right: string) => names.get(right) ?? right, [names]);
}

/** The same of one right, for whoever may not look at what roles are made of; undefined until it is known. */
export function useNameOfRight(right: string | undefined): string | undefined {
  const { data: found } = useQuery({
    ...namedRightQuery(right ?? ''),
    enabled: right !== undefined,
  });
  const { data: definitions } = useQuery(definitionsQuery);
  if (right === undefined || found === undefined || definitions === undefined) return undefined;
  return namesOf(found.modules, definitions).get(right);
}
