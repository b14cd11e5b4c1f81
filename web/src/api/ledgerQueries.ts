/** What is asked of the money side: statements, cash, and who owes what. */
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type {
  AgeBasis,
  CashAccounts,
  FinancialStatement,
  Id,
  MarginCheck,
  PartiesOpen,
  PartyStatement,
  Side,
} from './types';

interface Days {
  from?: string;
  to?: string;
  store?: Id;
}

export function statementQuery(
  which: 'profit-and-loss' | 'balance-sheet',
  query: { period?: string; store?: Id },
) {
  return queryOptions({
    queryKey: ['journal', 'statement', which, query],
    queryFn: () => call<FinancialStatement>('GET', `/statements/${which}`, { query }),
  });
}

/** Not live: it adds up all slips of the days, and says when it did. */
export function marginCheckQuery(query: Record<string, string | undefined>) {
  return queryOptions({
    queryKey: ['margins', 'check', query],
    queryFn: () => call<MarginCheck>('GET', '/margins/check', { query }),
  });
}

export function partiesOpenQuery(side: Side, basis: AgeBasis, store: Id | undefined) {
  return queryOptions({
    queryKey: ['open-items', 'parties', side, basis, store],
    queryFn: () =>
      call<PartiesOpen>('GET', '/open-items/parties', { query: { side, basis, store } }),
  });
}

/** What parties have paid before it was due, and credit notes. */
export function prepaymentsQuery(side: Side, store: Id | undefined) {
  return queryOptions({
    queryKey: ['open-items', 'prepayments', side, store],
    queryFn: () =>
      call<PartiesOpen>('GET', '/open-items/parties', { query: { side, store, age: 'CREDITS' } }),
  });
}

export function partyStatementQuery(query: Days & { party: Id; side: Side }) {
  return queryOptions({
    queryKey: ['open-items', 'statement', query],
    queryFn: () => call<PartyStatement>('GET', '/open-items/statement', { query: { ...query } }),
    enabled: query.party !== '',
  });
}

export function cashAccountsQuery(query: Days) {
  return queryOptions({
    queryKey: ['journal', 'cash', query],
    queryFn: () => call<CashAccounts>('GET', '/cash-journal/accounts', { query: { ...query } }),
  });
}
