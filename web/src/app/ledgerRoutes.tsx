import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from './rootRoute';

const journal = createRoute({
  getParentRoute: at,
  path: '/journal',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/JournalPage'),
    'JournalPage',
  ),
});
const trialBalance = createRoute({
  getParentRoute: at,
  path: '/trial-balance',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/TrialBalancePage'),
    'TrialBalancePage',
  ),
});
const accounts = createRoute({
  getParentRoute: at,
  path: '/accounts',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/AccountsPage'),
    'AccountsPage',
  ),
});
const receivables = createRoute({
  getParentRoute: at,
  path: '/receivables',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/OpenItemsPage'),
    'ReceivablesPage',
  ),
});
const payables = createRoute({
  getParentRoute: at,
  path: '/payables',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/OpenItemsPage'),
    'PayablesPage',
  ),
});
const periods = createRoute({
  getParentRoute: at,
  path: '/periods',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/PeriodsPage'),
    'PeriodsPage',
  ),
});
const profitAndLoss = createRoute({
  getParentRoute: at,
  path: '/profit-and-loss',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/FinancialPage'),
    'ProfitAndLossPage',
  ),
});
const balanceSheet = createRoute({
  getParentRoute: at,
  path: '/balance-sheet',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/FinancialPage'),
    'BalanceSheetPage',
  ),
});
const partyStatement = createRoute({
  getParentRoute: at,
  path: '/statements',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/PartyStatementPage'),
    'PartyStatementPage',
  ),
});
const statementLinks = createRoute({
  getParentRoute: at,
  path: '/statement-links',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/StatementLinksPage'),
    'StatementLinksPage',
  ),
});
const prepayments = createRoute({
  getParentRoute: at,
  path: '/prepayments',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/PrepaymentsPage'),
    'PrepaymentsPage',
  ),
});
const dailyClose = createRoute({
  getParentRoute: at,
  path: '/daily-close',
  component: lazyRouteComponent(() => import('@/features/pos/DailyClosePage'), 'DailyClosePage'),
});
const quickExpense = createRoute({
  getParentRoute: at,
  path: '/expense',
  component: lazyRouteComponent(
    () => import('@/features/payments/QuickExpensePage'),
    'QuickExpensePage',
  ),
});
const cashJournal = createRoute({
  getParentRoute: at,
  path: '/cash-journal',
  component: lazyRouteComponent(
    () => import('@/features/generalledger/CashJournalPage'),
    'CashJournalPage',
  ),
});

const margins = createRoute({
  getParentRoute: at,
  path: '/margins',
  component: lazyRouteComponent(() => import('@/features/reporting/MarginPage'), 'MarginPage'),
});
const marginSlips = createRoute({
  getParentRoute: at,
  path: '/margins/slips',
  component: lazyRouteComponent(
    () => import('@/features/reporting/MarginSlipsPage'),
    'MarginSlipsPage',
  ),
});

/** The books: journal, balances, statements, cash, and who owes what. */
export const ledgerPages = [
  journal,
  trialBalance,
  margins,
  marginSlips,
  profitAndLoss,
  balanceSheet,
  accounts,
  cashJournal,
  receivables,
  payables,
  prepayments,
  partyStatement,
  statementLinks,
  dailyClose,
  quickExpense,
  periods,
];
