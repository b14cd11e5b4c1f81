import { kindRights, masterRights } from '@/api/rights';
import type { Definitions } from '@/api/types';
import { named } from '@/i18n/names';

export type Job =
  | 'home'
  | 'sales'
  | 'purchasing'
  | 'stock'
  | 'money'
  | 'goods'
  | 'parties'
  | 'reports'
  | 'stores'
  | 'settings';

/** A place one can go to: a list or a page. */
export interface Place {
  path: string;
  /** Words that the server gave (kinds, masters)… */
  label?: string;
  /** …or a key of our own. */
  page?: PageKey;
  /** A kind whose documents can be made from here. */
  kind?: string;
}

export type PageKey =
  | 'home'
  | 'stock'
  | 'slowStock'
  | 'counts'
  | 'receivables'
  | 'payables'
  | 'prepayments'
  | 'partyStatement'
  | 'statementLinks'
  | 'dailyClose'
  | 'quickExpense'
  | 'cashJournal'
  | 'journal'
  | 'documents'
  | 'org'
  | 'accounts'
  | 'trialBalance'
  | 'margins'
  | 'dataQuality'
  | 'profitAndLoss'
  | 'balanceSheet'
  | 'periods'
  | 'imports'
  | 'verify'
  | 'denied'
  | 'reads'
  | 'duties'
  | 'approvals'
  | 'fieldKeepers'
  | 'codeRules'
  | 'printTemplates'
  | 'stepUp'
  | 'outer'
  | 'usage'
  | 'reviews'
  | 'delegations'
  | 'tokens'
  | 'practice';

export interface Section {
  job: Job;
  places: Place[];
}

const KINDS_OF: Partial<Record<Job, readonly string[]>> = {
  sales: ['pos', 'sales'],
  purchasing: ['purchasing'],
  stock: ['inventory'],
  money: ['payments'],
};

/** What is done every day stands before what is done once; kinds that a customer adds come after these. */
const USUAL: readonly string[] = [
  'retail-sale',
  'retail-return',
  'daily-close',
  'sales-order',
  'sales-delivery',
  'sales-return',
  'sales-closing',
  'purchase-order',
  'purchase-receipt',
  'purchase-return',
  'landed-cost',
  'purchase-closing',
  'transfer-request',
  'transfer-ship',
  'transfer-receive',
  'stocktake',
  'adjustment',
  'assembly',
  'disassembly',
  'opening-stock',
  'customer-receipt',
  'supplier-payment',
  'expense',
  'other-income',
  'account-transfer',
  'opening-balance',
];

function usualFirst(a: { code: string }, b: { code: string }): number {
  const place = ({ code }: { code: string }) => USUAL.indexOf(code) + 1 || USUAL.length + 1;
  return place(a) - place(b);
}

/** Written on a page of their own, not line by line. */
const OWN_PAGE: ReadonlySet<string> = new Set(['daily-close']);

const MASTERS_OF: Partial<Record<Job, readonly string[]>> = {
  goods: ['catalog', 'pricing'],
  parties: ['party'],
  stores: ['organization'],
  settings: ['access'],
};

const PAGES_OF: Partial<Record<Job, readonly [PageKey, string][]>> = {
  home: [['home', '/']],
  stock: [
    ['stock', '/stock'],
    ['slowStock', '/slow-stock'],
    ['counts', '/counts'],
  ],
  money: [
    ['receivables', '/receivables'],
    ['payables', '/payables'],
    ['prepayments', '/prepayments'],
    ['partyStatement', '/statements'],
    ['statementLinks', '/statement-links'],
    ['dailyClose', '/daily-close'],
    ['quickExpense', '/expense'],
    ['cashJournal', '/cash-journal'],
  ],
  reports: [
    ['documents', '/documents'],
    ['margins', '/margins'],
    ['dataQuality', '/data-quality'],
    ['profitAndLoss', '/profit-and-loss'],
    ['balanceSheet', '/balance-sheet'],
    ['journal', '/journal'],
    ['trialBalance', '/trial-balance'],
    ['accounts', '/accounts'],
  ],
  stores: [['org', '/org']],
  settings: [
    ['periods', '/periods'],
    ['imports', '/imports'],
    ['verify', '/verify'],
    ['duties', '/duties'],
    ['approvals', '/approvals'],
    ['fieldKeepers', '/field-keepers'],
    ['codeRules', '/code-rules'],
    ['printTemplates', '/print-templates'],
    ['stepUp', '/step-up'],
    ['outer', '/outer-sign-in'],
    ['usage', '/access/usage'],
    ['reviews', '/access/reviews'],
    ['delegations', '/delegations'],
    ['tokens', '/tokens'],
    ['denied', '/denied'],
    ['reads', '/reads'],
    ['practice', '/practice'],
  ],
};

const JOBS: readonly Job[] = [
  'home',
  'sales',
  'purchasing',
  'stock',
  'money',
  'goods',
  'parties',
  'reports',
  'stores',
  'settings',
];

/** Rights of which one opens a page; home is everybody's. */
const RIGHTS_OF: Record<PageKey, readonly string[]> = {
  home: [],
  documents: [],
  dataQuality: ['home.view'],
  org: ['organization.view'],
  stock: ['stock.view'],
  slowStock: ['stock.view'],
  counts: ['inventory.view', 'stocktake.view'],
  receivables: ['open-items.view'],
  payables: ['open-items.view'],
  prepayments: ['open-items.view'],
  partyStatement: ['open-items.view'],
  statementLinks: ['open-items.view'],
  dailyClose: ['pos.view'],
  quickExpense: ['payments.post', 'expense.post'],
  cashJournal: ['ledger.view'],
  journal: ['ledger.view'],
  accounts: ['ledger.view'],
  trialBalance: ['ledger.view'],
  margins: ['home.view'],
  profitAndLoss: ['ledger.view'],
  balanceSheet: ['ledger.view'],
  periods: ['ledger.view'],
  imports: ['import.view', 'import.run', 'import.folder'],
  verify: ['audit.view'],
  duties: ['access.view'],
  approvals: ['access.view'],
  fieldKeepers: ['access.view'],
  codeRules: ['company.configure', 'access.view'],
  printTemplates: ['company.configure'],
  stepUp: ['access.view'],
  outer: ['access.view'],
  usage: ['access.view'],
  reviews: ['access.view'],
  delegations: ['access.delegate', 'access.view'],
  tokens: ['access.view', 'access.edit'],
  denied: ['audit.view'],
  reads: ['reads.view'],
  practice: [],
};

/** The rail, by job. A kind or master that a customer adds finds its place by its module. */
export function sections(
  { kinds, masters }: Definitions,
  may: (...rights: string[]) => boolean,
): Section[] {
  return JOBS.map((job) => {
    const pages = (PAGES_OF[job] ?? [])
      .filter(([page]) => RIGHTS_OF[page].length === 0 || may(...RIGHTS_OF[page]))
      .map(([page, path]): Place => ({ path, page }));
    const papers = kinds
      .filter((kind) => KINDS_OF[job]?.includes(kind.module))
      .filter((kind) => may(...kindRights(kind, 'view')))
      .toSorted(usualFirst)
      .map((kind): Place => ({
        path: `/documents/${kind.code}`,
        label: named(kind.name, kind.code),
        ...(!OWN_PAGE.has(kind.code) &&
        may(...kindRights(kind, 'create'), ...kindRights(kind, 'post'))
          ? { kind: kind.code }
          : {}),
      }));
    const entries = masters
      .filter((master) => MASTERS_OF[job]?.includes(master.module))
      .filter((master) => may(...masterRights(master, 'view')))
      .map((master): Place => ({
        path: `/masters/${master.code}`,
        label: named(master.name, master.code),
      }));
    return { job, places: [...pages, ...papers, ...entries] };
  }).filter((section) => section.places.length > 0);
}

/** The section that a path belongs to; home when none does. */
export function sectionOf(all: readonly Section[], path: string): Job {
  const base = path.split('/').slice(0, 3).join('/');
  const found = all.find((section) =>
    section.places.some((place) => place.path === base || place.path === path),
  );
  if (found) return found.job;
  if (path.startsWith('/margins')) return 'reports';
  return path.startsWith('/stock') ? 'stock' : 'home';
}
