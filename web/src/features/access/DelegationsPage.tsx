import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { delegationsQuery } from '@/api/delegationQueries';
import { useMay } from '@/api/rights';
import type { Delegation } from '@/api/types';
import { DelegationLine, isOpen } from '@/ui/DelegationLine/DelegationLine';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Delegations.module.css';
import { EndDelegation } from './EndDelegation';
import { LendRights } from './LendRights';

/** Who stands in for whom: what was lent to this person, what they lend, and what others do. */
export function DelegationsPage() {
  const { t } = useTranslation();
  useTab(t('page.delegations'));
  const mayLend = useMay()('access.delegate');
  const all = useQuery(delegationsQuery);
  const [lending, setLending] = useState(false);
  const lend = mayLend && (
    <Button type="primary" onClick={() => setLending(true)}>
      {t('lending.lend')}
    </Button>
  );
  return (
    <Page title={t('page.delegations')} actions={lend} scroll>
      <div className={styles['page']}>
        <p className={styles['quiet']}>{t('lending.hint')}</p>
        {all.error && <Failure error={all.error} onRetry={() => void all.refetch()} />}
        {all.isPending && <Loading rows={3} />}
        {all.data?.length === 0 && <Empty title={t('lending.none')} hint={t('lending.noneHint')} />}
        {all.data !== undefined && all.data.length > 0 && <Parts all={all.data} />}
      </div>
      {lending && <LendRights onClose={() => setLending(false)} />}
    </Page>
  );
}

function Parts({ all }: { all: Delegation[] }) {
  const { t } = useTranslation();
  const others = all.filter(({ given, received }) => !given && !received);
  return (
    <>
      <Part
        title={t('lending.received')}
        none={t('lending.noneReceived')}
        all={all.filter(({ received }) => received)}
      />
      <Part
        title={t('lending.given')}
        none={t('lending.noneGiven')}
        all={all.filter(({ given }) => given)}
      />
      {others.length > 0 && <Part title={t('lending.others')} none="" all={others} />}
    </>
  );
}

/** What is in force or to come; what is over waits folded. */
function Part({ title, none, all }: { title: string; none: string; all: Delegation[] }) {
  const { t } = useTranslation();
  const open = all.filter(isOpen);
  const past = all.filter((one) => !isOpen(one));
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {open.length === 0 ? (
        <p className={styles['quiet']}>{none}</p>
      ) : (
        <ul className={styles['list']} aria-label={title}>
          {open.map((one) => (
            <DelegationLine
              key={one.id}
              one={one}
              act={one.mayEnd && <EndDelegation one={one} />}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className={styles['past']}>
          <summary>{t('lending.past', { count: past.length })}</summary>
          <ul className={styles['list']}>
            {past.map((one) => (
              <DelegationLine key={one.id} one={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
