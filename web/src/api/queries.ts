import { QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './client';
import { Problem } from './problems';
import { type Seen, whole } from './seenDocument';
import type {
  Account,
  ApiToken,
  Books,
  Definitions,
  ApprovalRules,
  DutyAnswer,
  DutyRules,
  Home,
  Id,
  ImportRun,
  MasterEntry,
  OpenItem,
  Page,
  PaperRequest,
  Period,
  RequestAct,
  Revision,
  RightCatalogue,
  RolePreset,
  SecondFactor,
  Session,
  SessionLine,
  StepUpSetting,
  TrialBalance,
  UndoOutlook,
  Verification,
} from './types';

/** What the server said is kept for a moment; the live stream says when it is no longer true. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => !(error instanceof Problem) && failures < 2,
        refetchOnWindowFocus: false,
      },
    },
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<Session>('GET', '/session'),
  staleTime: Infinity,
  retry: (failures, error) => !(error instanceof Problem) && failures < 5,
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await call<{ items: SessionLine[] }>('GET', '/sessions')).items,
});

export function sessionsOfQuery(user: Id) {
  return queryOptions({
    queryKey: ['sessions', user],
    queryFn: async () =>
      (await call<{ items: SessionLine[] }>('GET', `/users/${user}/sessions`)).items,
  });
}

export const ownFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => call<SecondFactor>('GET', '/second-factor'),
});

export function factorOfQuery(user: Id) {
  return queryOptions({
    queryKey: ['second-factor', user],
    queryFn: () => call<SecondFactor>('GET', `/users/${user}/second-factor`),
  });
}

export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: () => call<Definitions>('GET', '/definitions'),
  staleTime: Infinity,
});

export const rightsQuery = queryOptions({
  queryKey: ['rights'],
  queryFn: () => call<RightCatalogue>('GET', '/rights'),
  staleTime: Infinity,
});

/** The roles that every shop knows, as this version knows them. */
export const rolePresetsQuery = queryOptions({
  queryKey: ['rights', 'presets'],
  queryFn: async () => (await call<{ items: RolePreset[] }>('GET', '/role-presets')).items,
  staleTime: Infinity,
});

/** What one right is called, also for whoever may not see what roles are made of. */
export function namedRightQuery(right: string) {
  return queryOptions({
    queryKey: ['rights', 'named', right],
    queryFn: () =>
      call<Pick<RightCatalogue, 'modules'>>('GET', '/rights/named', { query: { right } }),
    staleTime: Infinity,
    retry: false,
  });
}

export function homeQuery(store: Id | undefined) {
  return queryOptions({
    queryKey: ['home', store],
    queryFn: () => call<Home>('GET', '/home', { query: { store } }),
  });
}

export function documentQuery(id: Id) {
  return queryOptions({
    queryKey: ['document', id],
    queryFn: async () => whole(await call<Seen>('GET', `/documents/${id}`)),
  });
}

export const approvalRulesQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: () => call<ApprovalRules>('GET', '/approvals'),
});

export const dutyRulesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: () => call<DutyRules>('GET', '/duties'),
});

/** One's own keys, and those of the people one looks after. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => {
    const all: ApiToken[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Page<ApiToken> = await call('GET', '/tokens', { query: { limit: 500, cursor } });
      all.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return all;
  },
});

export const stepUpQuery = queryOptions({
  queryKey: ['step-up'],
  queryFn: () => call<StepUpSetting>('GET', '/step-up'),
});

/** What is on the screen, as far as it decides whether somebody else has to go on with it. */
export interface DutySight {
  action: 'post' | 'reverse';
  touched?: boolean;
  kind?: string;
  store?: Id | undefined;
  amount?: string;
  earlier?: string;
  pays?: boolean;
}

export function dutyQuery(id: Id, sight: DutySight) {
  return queryOptions({
    queryKey: ['document', id, 'duties', sight],
    queryFn: () => call<DutyAnswer>('GET', `/documents/${id}/duties`, { query: { ...sight } }),
    retry: false,
  });
}

/** What waits for this person, or what they have asked of others. */
export function requestsQuery(of: 'me' | 'mine') {
  return queryOptions({
    queryKey: ['requests', of],
    queryFn: async () =>
      (await call<{ items: PaperRequest[] }>('GET', '/requests', { query: { of } })).items,
  });
}

export const requestCountQuery = queryOptions({
  queryKey: ['requests', 'count'],
  queryFn: async () => (await call<{ waiting: number }>('GET', '/requests/count')).waiting,
  retry: false,
});

/** What was ever asked about one paper. */
export function requestsAboutQuery(document: Id) {
  return queryOptions({
    queryKey: ['requests', 'about', document],
    queryFn: async () =>
      (await call<{ items: PaperRequest[] }>('GET', '/requests', { query: { document } })).items,
    retry: false,
  });
}

/** Whom one could ask. */
export function whomQuery(document: Id, act: RequestAct) {
  return queryOptions({
    queryKey: ['requests', 'whom', document, act],
    queryFn: async () =>
      (
        await call<{ items: { id: Id; name: string }[] }>('GET', '/requests/whom', {
          query: { document, act },
        })
      ).items,
  });
}

export function booksQuery(id: Id) {
  return queryOptions({
    queryKey: ['document', id, 'books'],
    queryFn: () => call<Books>('GET', `/documents/${id}/books`),
  });
}

export function masterListQuery(master: string, q = '', limit = 50) {
  return queryOptions({
    queryKey: ['master', master, 'list', q, limit],
    queryFn: () => call<Page<MasterEntry>>('GET', `/${master}`, { query: { q, limit } }),
  });
}

/** Masters of which there are few: they are read whole, and names are found in them. */
export const SMALL_MASTERS: ReadonlySet<string> = new Set([
  'stores',
  'regions',
  'warehouses',
  'tills',
  'categories',
  'brands',
  'seasons',
  'size-groups',
  'colors',
  'units',
  'price-lists',
  'roles',
  'users',
]);

export function masterQuery(master: string, id: Id) {
  return queryOptions({
    queryKey: ['master', master, 'one', id],
    queryFn: () => call<MasterEntry>('GET', `/${master}/${id}`),
  });
}

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async () => itemsOf(await call<Account[] | Page<Account>>('GET', '/accounts')),
});

export function trialBalanceQuery(query: { from?: string; to?: string; store?: Id }) {
  return queryOptions({
    queryKey: ['journal', 'trial', query],
    queryFn: () => call<TrialBalance>('GET', '/trial-balance', { query }),
  });
}

export function openItemsOfQuery(party: Id, side: 'RECEIVABLE' | 'PAYABLE') {
  return queryOptions({
    queryKey: ['open-items', 'of', party, side],
    queryFn: () =>
      call<Page<OpenItem>>('GET', '/open-items', { query: { party, side, limit: 200 } }),
    enabled: party !== '',
  });
}

export const periodsQuery = queryOptions({
  queryKey: ['periods'],
  queryFn: async () => itemsOf(await call<Period[] | Page<Period>>('GET', '/periods')),
});

export function historyQuery(entity: string, id: Id) {
  return queryOptions({
    queryKey: ['history', entity, id],
    queryFn: async () =>
      itemsOf(await call<Revision[] | Page<Revision>>('GET', `/history/${entity}/${id}`)),
  });
}

export const verificationQuery = queryOptions({
  queryKey: ['verify'],
  queryFn: () => call<Verification>('GET', '/verify'),
  refetchInterval: (query) => (query.state.data?.running ? 700 : false),
});

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async () => itemsOf(await call<ImportRun[] | Page<ImportRun>>('GET', '/imports')),
});

/** What undoing it would do; asked anew each time. */
export function undoQuery(id: Id) {
  return queryOptions({
    queryKey: ['imports', id, 'undo'],
    queryFn: () => call<UndoOutlook>('GET', `/imports/${id}/undo`),
    staleTime: 0,
    gcTime: 0,
  });
}

export function importQuery(id: Id) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<ImportRun>('GET', `/imports/${id}`),
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' ? 500 : false),
  });
}

function itemsOf<Row>(answer: Row[] | Page<Row>): Row[] {
  return Array.isArray(answer) ? answer : answer.items;
}
