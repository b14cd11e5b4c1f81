import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/ui/keys/useKeys';
import { Loading } from '@/ui/primitives/States';
import { useIsPhone } from '@/ui/useIsPhone';
import { PhoneBar } from './PhoneBar';
import { PreviewBar } from './PreviewBar';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { TabStrip } from './TabStrip';
import { TopBar } from './TopBar';

const loadPalette = () => import('../palette/Palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const KeysOverlay = lazy(async () => ({ default: (await import('./KeysOverlay')).KeysOverlay }));

/** The frame: rail by job, top bar, tabs of open sheets; on a phone five places at the bottom. */
export function Shell() {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever comes here by keys is never nowhere: what had the focus may be gone.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [path]);
  useEffect(() => {
    // At hand before it is asked for: what is typed right behind Ctrl K must not go astray.
    void loadPalette();
  }, []);
  const [searching, setSearching] = useState(false);
  const [showKeys, setShowKeys] = useState(false);
  useKeys([
    {
      combo: 'ctrl+k',
      label: t('keys.search'),
      run: () => setSearching(true),
    },
    { combo: '?', label: t('keys.help'), run: () => setShowKeys(true) },
  ]);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        {t('shell.skip')}
      </a>
      {!phone && <Rail />}
      <div className={styles['column']}>
        <PreviewBar />
        <TopBar onSearch={() => setSearching(true)} onKeys={() => setShowKeys(true)} />
        {!phone && <TabStrip />}
        <main id="main" ref={main} className={styles['main']} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && <PhoneBar />}
      </div>
      <Suspense fallback={null}>
        {searching && <Palette onClose={() => setSearching(false)} />}
        {showKeys && <KeysOverlay onClose={() => setShowKeys(false)} />}
      </Suspense>
    </div>
  );
}
