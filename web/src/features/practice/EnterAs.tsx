import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { wayIn } from '@/api/practice';
import { Problem } from '@/api/problems';
import type { PracticeState, PracticeWay } from '@/api/types';
import styles from './Practice.module.css';

const KNOWN = [
  'boss',
  'hq',
  'buyer',
  'accountant',
  'manager',
  'seller',
  'cashier',
  'keeper',
  'manager2',
] as const;

type Known = (typeof KNOWN)[number];

function isKnown(login: string): login is Known {
  return (KNOWN as readonly string[]).includes(login);
}

/** One button for each of the demo's people; it opens a tab in which one is that person. */
export function EnterAs({ here }: { here: PracticeState }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const enter = useMutation({
    mutationFn: async (login: string) => {
      // Opened before anything is waited for: later, the browser would take it for a pop-up.
      const tab = window.open('', '_blank');
      try {
        const way = await call<PracticeWay>('POST', '/practice/way', { body: { login } });
        const to = wayIn(way, window.location.hostname);
        if (tab === null) window.location.assign(to);
        else tab.location.href = to;
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('practice.blocked')),
  });
  return (
    <section>
      <h2 className={styles['title']}>{t('practice.enterAs')}</h2>
      <div className={styles['people']}>
        {here.people.map((login) => (
          <Button key={login} size="large" onClick={() => enter.mutate(login)}>
            {isKnown(login) ? t(`practice.people.${login}`) : login}
          </Button>
        ))}
      </div>
      {here.password !== null && (
        <p className={styles['hint']}>{t('practice.enterHint', { password: here.password })}</p>
      )}
    </section>
  );
}
