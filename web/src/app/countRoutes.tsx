import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from './rootRoute';

const counts = createRoute({
  getParentRoute: at,
  path: '/counts',
  component: lazyRouteComponent(() => import('@/features/counting/CountsPage'), 'CountsPage'),
});
const count = createRoute({
  getParentRoute: at,
  path: '/counts/$id',
  component: lazyRouteComponent(() => import('@/features/counting/CountPage'), 'CountPage'),
});
const sheet = createRoute({
  getParentRoute: at,
  path: '/counts/$id/scan',
  component: lazyRouteComponent(() => import('@/features/counting/SheetPage'), 'SheetPage'),
});

/** Counting a warehouse: all counts, one of them, and what somebody counts of it. */
export const countPages = [counts, count, sheet];
