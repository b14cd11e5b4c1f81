import { CloseOutlined } from '@/ui/icons';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/ui/keys/useKeys';
import { closeTab, type Tab, useTabs } from '@/ui/tabs';
import styles from './TabStrip.module.css';

/** Open sheets, left to right in the order they were opened. Alt 1…9 switches, Alt W closes. */
export function TabStrip() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [tabs] = useTabs();
  const here = useRef<HTMLLIElement>(null);
  const go = (tab: Tab | undefined) =>
    void navigate(tab ? { to: tab.path, search: searchOf(tab) } : { to: '/', search: {} });
  const close = (tab: Tab) => {
    const index = tabs.indexOf(tab);
    closeTab(tab.path);
    if (tab.path === path) go(tabs[index + 1] ?? tabs[index - 1]);
  };
  const current = tabs.find((tab) => tab.path === path);
  useKeys([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
      combo: `alt+${String(n)}`,
      label: t('keys.tab', { n }),
      run: () => (n === 1 ? go(undefined) : tabs[n - 2] && go(tabs[n - 2])),
    })),
    { combo: 'alt+w', label: t('keys.closeTab'), run: () => current && close(current) },
  ]);
  const opened = tabs.length;
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    void here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path, opened]);
  return (
    <nav aria-label={t('shell.tabs')}>
      <ul className={styles['strip']}>
        <li className={`${styles['tab']} ${path === '/' ? styles['here'] : ''}`}>
          <Link to="/" className={styles['name']}>
            {t('job.home')}
          </Link>
        </li>
        {tabs.map((tab) => (
          <li
            key={tab.path}
            ref={tab.path === path ? here : undefined}
            className={`${styles['tab']} ${tab.path === path ? styles['here'] : ''}`}
            onAuxClick={(event) => event.button === 1 && close(tab)}
          >
            <Link
              to={tab.path}
              search={searchOf(tab)}
              className={styles['name']}
              aria-current={tab.path === path ? 'page' : undefined}
            >
              {tab.unsaved && (
                <span className={styles['unsaved']} title={t('shell.unsaved')}>
                  ●<span className="visually-hidden">{t('shell.unsaved')}</span>
                </span>
              )}
              {tab.title}
            </Link>
            <button
              type="button"
              className={styles['close']}
              tabIndex={-1}
              aria-label={t('shell.closeTab', { name: tab.title })}
              onClick={() => close(tab)}
            >
              <CloseOutlined />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function searchOf(tab: Tab): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(tab.search));
}
