import '@/ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { startLanguage } from '@/i18n';

const root = document.getElementById('root');
if (root === null) throw new Error('no #root in the page');
await startLanguage();
createRoot(root).render(<App />);
