import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { DutySight } from './queries';
import type { ActWhy, DocumentAct, FieldWhy, Id, Why } from './types';

/** A question about rights: which address answers it, and what kind of answer that is. */
export type About = {
  path: string;
  query: Record<string, string | number | boolean | undefined>;
} & (
  | { shape: 'right' | 'act' }
  | {
      shape: 'field';
      /** What it is called. */
      name: string;
      state: 'draft' | 'posted';
    }
);

/** Whether one has a right, anywhere. */
export function aboutRight(right: string): About {
  return { shape: 'right', path: '/session/explain', query: { right } };
}

/** Whether one may do this with a slip: as it is kept, or as it stands on the screen. */
export function aboutAct(document: Id, action: DocumentAct, sight?: DutySight): About {
  return { shape: 'act', path: `/documents/${document}/explain`, query: { ...sight, action } };
}

/** The same of somebody else. */
export function aboutActOf(user: Id, document: Id, action: DocumentAct): About {
  return { shape: 'act', path: `/users/${user}/explain/document`, query: { document, action } };
}

interface FieldSight {
  entity: string;
  field: string;
  name: string;
  state: 'draft' | 'posted';
  store?: Id | undefined;
  /** It is one's own. */
  own?: boolean;
}

/** How one sees a field: of this slip if the server has it, else of any of its kind there. */
export function aboutField({ name, ...sight }: FieldSight, document?: Id): About {
  const { state, field } = sight;
  return document === undefined
    ? { shape: 'field', path: '/session/explain/field', query: { ...sight }, name, state }
    : {
        shape: 'field',
        path: `/documents/${document}/explain/field`,
        query: { field },
        name,
        state,
      };
}

/** The same of somebody else. */
export function aboutFieldOf(user: Id, { name, ...sight }: FieldSight): About {
  const { state } = sight;
  return { shape: 'field', path: `/users/${user}/explain/field`, query: { ...sight }, name, state };
}

export function whyQuery({ path, query }: About) {
  return queryOptions({
    queryKey: ['why', path, query],
    queryFn: () => call<Why | ActWhy | FieldWhy>('GET', path, { query }),
    // Rules and roles change while one reads: asked anew each time it is opened.
    staleTime: 0,
    retry: false,
  });
}
