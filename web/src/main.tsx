import '@/ui/base.css';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '@/api/queries';
import { App } from '@/app/App';
import { newRouter } from '@/app/router';
import { startLanguage } from '@/i18n';

const root = document.getElementById('root');
if (root === null) throw new Error('no #root in the page');
await startLanguage();
createRoot(root).render(<App client={newQueryClient()} router={newRouter()} />);
