import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { Crash, Loading } from '@/ui/primitives/States';
import { accessPages } from './accessRoutes';
import { countPages } from './countRoutes';
import { ledgerPages } from './ledgerRoutes';
import { at, root } from './rootRoute';

const home = createRoute({
  getParentRoute: at,
  path: '/',
  component: lazyRouteComponent(() => import('./StartPage'), 'StartPage'),
});
const firstHour = createRoute({
  getParentRoute: at,
  path: '/first-hour',
  component: lazyRouteComponent(
    () => import('@/features/firsthour/FirstHourPage'),
    'FirstHourPage',
  ),
});
const allDocuments = createRoute({
  getParentRoute: at,
  path: '/documents',
  component: lazyRouteComponent(
    () => import('@/features/documents/DocumentListPage'),
    'AllDocumentsPage',
  ),
});
const documents = createRoute({
  getParentRoute: at,
  path: '/documents/$kind',
  component: lazyRouteComponent(
    () => import('@/features/documents/DocumentListPage'),
    'DocumentListPage',
  ),
});
const document = createRoute({
  getParentRoute: at,
  path: '/documents/$kind/$id',
  component: lazyRouteComponent(() => import('@/features/documents/DocumentPage'), 'DocumentPage'),
});
const printTemplates = createRoute({
  getParentRoute: at,
  path: '/print-templates',
  component: lazyRouteComponent(() => import('@/features/printing/TemplatesPage'), 'TemplatesPage'),
});
const masters = createRoute({
  getParentRoute: at,
  path: '/masters/$master',
  component: lazyRouteComponent(
    () => import('@/features/masters/MasterListPage'),
    'MasterListPage',
  ),
});
const style = createRoute({
  getParentRoute: at,
  path: '/masters/styles/$id',
  component: lazyRouteComponent(() => import('@/features/catalog/StylePage'), 'StylePage'),
});
const master = createRoute({
  getParentRoute: at,
  path: '/masters/$master/$id',
  component: lazyRouteComponent(() => import('@/features/masters/MasterPage'), 'MasterPage'),
});
const stock = createRoute({
  getParentRoute: at,
  path: '/stock',
  component: lazyRouteComponent(
    () => import('@/features/stockledger/StockListPage'),
    'StockListPage',
  ),
});
const stockCard = createRoute({
  getParentRoute: at,
  path: '/stock/card/$warehouse/$sku',
  component: lazyRouteComponent(
    () => import('@/features/stockledger/StockCardPage'),
    'StockCardPage',
  ),
});
const slowStock = createRoute({
  getParentRoute: at,
  path: '/slow-stock',
  component: lazyRouteComponent(
    () => import('@/features/stockledger/SlowStockPage'),
    'SlowStockPage',
  ),
});
const scan = createRoute({
  getParentRoute: at,
  path: '/scan',
  component: lazyRouteComponent(() => import('@/features/stockledger/ScanPage'), 'ScanPage'),
});
const imports = createRoute({
  getParentRoute: at,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/features/exchange/ImportPage'), 'ImportPage'),
});
const sheets = createRoute({
  getParentRoute: at,
  path: '/sheets/$master',
  component: lazyRouteComponent(() => import('@/features/exchange/SheetPage'), 'SheetPage'),
});
const draftSheets = createRoute({
  getParentRoute: at,
  path: '/sheets/documents/$kind',
  component: lazyRouteComponent(() => import('@/features/exchange/SheetPage'), 'DraftSheetPage'),
});
const verify = createRoute({
  getParentRoute: at,
  path: '/verify',
  component: lazyRouteComponent(() => import('@/features/audit/VerifyPage'), 'VerifyPage'),
});
const dataQuality = createRoute({
  getParentRoute: at,
  path: '/data-quality',
  component: lazyRouteComponent(() => import('@/features/reporting/QualityPage'), 'QualityPage'),
});
const practice = createRoute({
  getParentRoute: at,
  path: '/practice',
  component: lazyRouteComponent(() => import('@/features/practice/PracticePage'), 'PracticePage'),
});
const org = createRoute({
  getParentRoute: at,
  path: '/org',
  component: lazyRouteComponent(() => import('@/features/organization/OrgPage'), 'OrgPage'),
});
const requests = createRoute({
  getParentRoute: at,
  path: '/requests',
  component: lazyRouteComponent(() => import('@/features/documents/RequestsPage'), 'RequestsPage'),
});
const papers = createRoute({
  getParentRoute: at,
  path: '/papers',
  component: lazyRouteComponent(() => import('./phone/PapersPage'), 'PapersPage'),
});
const todo = createRoute({
  getParentRoute: at,
  path: '/todo',
  component: lazyRouteComponent(() => import('./phone/TodoPage'), 'TodoPage'),
});
const me = createRoute({
  getParentRoute: at,
  path: '/me',
  component: lazyRouteComponent(() => import('./phone/MePage'), 'MePage'),
});

const pages = [
  home,
  firstHour,
  allDocuments,
  documents,
  document,
  masters,
  style,
  master,
  stock,
  stockCard,
  slowStock,
  scan,
  imports,
  sheets,
  draftSheets,
  verify,
  dataQuality,
  practice,
  org,
  requests,
  papers,
  todo,
  me,
  ...countPages,
  ...ledgerPages,
  printTemplates,
  ...accessPages,
];

const routeTree = root.addChildren(pages);

/** The routes over a history: the browser's own unless a test brings one. */
export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history ? { history } : {}),
    defaultPendingComponent: () => <Loading />,
    defaultPendingMs: 300,
    defaultErrorComponent: ({ error, reset }) => <Crash error={error} onRetry={reset} />,
    defaultPreload: 'intent',
    scrollRestoration: false,
    // Plain strings: a filter "001" stays "001".
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const params = new URLSearchParams();
      for (const [key, value] of Object.entries(search)) {
        if (value !== undefined && value !== '') params.set(key, String(value));
      }
      const text = params.toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
