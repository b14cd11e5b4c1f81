import { useQuery } from '@tanstack/react-query';
import { definitionsQuery, rightsQuery } from '@/api/queries';
import { named } from '@/i18n/names';

/** What a right is called: the part of the business, and what may be done there. */
export function useRightName(): (right: string) => string {
  const { data: catalogue } = useQuery(rightsQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const names = new Map<string, string>();
  for (const { module, name, rights } of catalogue?.modules ?? []) {
    const kind = definitions?.kinds.find(({ code }) => code === module);
    const part = named(name, named(kind?.name, module));
    for (const one of rights) names.set(one.right, `${part} · ${named(one.name, one.right)}`);
  }
  return (right) => names.get(right) ?? right;
}
