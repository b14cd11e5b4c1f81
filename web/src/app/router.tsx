import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Failure, Loading } from '@/ui/primitives/States';
import { NotHere } from './shell/NotHere';
import { Shell } from './shell/Shell';

type Search = Record<string, string>;

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotHere,
  validateSearch: (search): Search => search as Search,
});

const at = () => root;

const home = createRoute({
  getParentRoute: at,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/reporting/HomePage'), 'HomePage'),
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

export const router = createRouter({
  routeTree: root.addChildren([home, documents, document, stock, stockCard]),
  defaultPendingComponent: () => <Loading />,
  defaultPendingMs: 300,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
