import '@/ui/base.css';
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { enterByTicket } from '@/api/practice';
import { newQueryClient } from '@/api/queries';
import { App } from '@/app/App';
import { startLanguage } from '@/i18n';

// On its way while somebody is asked who they are: the door opens before the house is furnished.
const pages = import('@/app/Pages');
const Pages = lazy(async () => ({ default: (await pages).Pages }));

const root = document.getElementById('root');
if (root === null) throw new Error('no #root in the page');
await startLanguage();
await enterByTicket();
createRoot(root).render(
  <App client={newQueryClient()}>
    <Pages />
  </App>,
);
