import { createRootRoute } from '@tanstack/react-router';
import { NotHere } from './shell/NotHere';
import { Shell } from './shell/Shell';

type Search = Record<string, string>;

/** What every page stands in. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotHere,
  validateSearch: (search): Search => search as Search,
});

export const at = () => root;
