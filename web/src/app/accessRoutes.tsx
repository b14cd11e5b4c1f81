import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from './rootRoute';

const denied = createRoute({
  getParentRoute: at,
  path: '/denied',
  component: lazyRouteComponent(() => import('@/features/access/DeniedPage'), 'DeniedPage'),
});
const reads = createRoute({
  getParentRoute: at,
  path: '/reads',
  component: lazyRouteComponent(() => import('@/features/access/ReadsPage'), 'ReadsPage'),
});
const readSettings = createRoute({
  getParentRoute: at,
  path: '/reads/settings',
  component: lazyRouteComponent(
    () => import('@/features/access/ReadSettingsPage'),
    'ReadSettingsPage',
  ),
});
const duties = createRoute({
  getParentRoute: at,
  path: '/duties',
  component: lazyRouteComponent(() => import('@/features/access/DutiesPage'), 'DutiesPage'),
});
const approvals = createRoute({
  getParentRoute: at,
  path: '/approvals',
  component: lazyRouteComponent(() => import('@/features/access/ApprovalsPage'), 'ApprovalsPage'),
});
const codeRules = createRoute({
  getParentRoute: at,
  path: '/code-rules',
  component: lazyRouteComponent(() => import('@/features/access/CodeRulesPage'), 'CodeRulesPage'),
});
const fieldKeepers = createRoute({
  getParentRoute: at,
  path: '/field-keepers',
  component: lazyRouteComponent(
    () => import('@/features/access/FieldKeepersPage'),
    'FieldKeepersPage',
  ),
});
const stepUp = createRoute({
  getParentRoute: at,
  path: '/step-up',
  component: lazyRouteComponent(() => import('@/features/access/StepUpPage'), 'StepUpPage'),
});
const outer = createRoute({
  getParentRoute: at,
  path: '/outer-sign-in',
  component: lazyRouteComponent(() => import('@/features/access/OuterPage'), 'OuterPage'),
});
const usage = createRoute({
  getParentRoute: at,
  path: '/access/usage',
  component: lazyRouteComponent(() => import('@/features/access/UsagePage'), 'UsagePage'),
});
const reviews = createRoute({
  getParentRoute: at,
  path: '/access/reviews',
  component: lazyRouteComponent(() => import('@/features/access/ReviewsPage'), 'ReviewsPage'),
});
const review = createRoute({
  getParentRoute: at,
  path: '/access/reviews/$id',
  component: lazyRouteComponent(() => import('@/features/access/ReviewPage'), 'ReviewPage'),
});
const delegations = createRoute({
  getParentRoute: at,
  path: '/delegations',
  component: lazyRouteComponent(
    () => import('@/features/access/DelegationsPage'),
    'DelegationsPage',
  ),
});
const tokens = createRoute({
  getParentRoute: at,
  path: '/tokens',
  component: lazyRouteComponent(() => import('@/features/access/TokensPage'), 'TokensPage'),
});
const account = createRoute({
  getParentRoute: at,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/access/AccountPage'), 'AccountPage'),
});

/** The pages about who may do what, and about one's own account. */
export const accessPages = [
  denied,
  reads,
  readSettings,
  duties,
  approvals,
  fieldKeepers,
  codeRules,
  stepUp,
  outer,
  usage,
  reviews,
  review,
  delegations,
  tokens,
  account,
];
