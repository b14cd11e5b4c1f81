import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '@/api/firstHourQueries';
import { masterListQuery } from '@/api/queries';
import { useFirstHour, useKeptHour } from '@/ui/firstHour/useFirstHour';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './FirstHour.module.css';
import { GoodsStep } from './GoodsStep';
import { SellStep } from './SellStep';
import { StoresStep } from './StoresStep';
import { useGoodsTable } from './useGoodsTable';

const STEPS = ['stores', 'goods', 'sell'] as const;
type Step = (typeof STEPS)[number];

/** The opening guide (开张向导) at its own address. */
export function FirstHourPage() {
  const { t } = useTranslation();
  useTab(t('page.firstHour'));
  return <FirstHour />;
}

/** From an empty company to the first sale: stores, goods, sell one. What is done is seen from what is there. */
export function FirstHour() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const first = useFirstHour();
  const [, keep] = useKeptHour();
  useEffect(() => keep({ begun: true, left: false }), [keep]);
  if (first.due === undefined) return <Loading />;
  const later = () => {
    keep({ left: true });
    void navigate({ to: '/' });
  };
  return (
    <Page
      title={t('page.firstHour')}
      aside={first.due && <span>{t('firstHour.minutes')}</span>}
      actions={
        first.due && (
          <Button type="text" onClick={later}>
            {t('firstHour.later')}
          </Button>
        )
      }
      scroll
    >
      {first.due ? (
        <Steps goods={first.goods} styleCount={first.styles} />
      ) : (
        <Empty
          title={t('firstHour.over')}
          hint={t('firstHour.overHint')}
          action={<Link to="/">{t('common.toHome')}</Link>}
        />
      )}
    </Page>
  );
}

function Steps({ goods, styleCount }: { goods: boolean; styleCount: number }) {
  const company = useQuery(companyQuery);
  const units = useQuery(masterListQuery('stores', '', 500));
  const table = useGoodsTable();
  const [opened, open] = useState<Step>();
  const error = company.error ?? units.error;
  if (error) return <Failure error={error} onRetry={() => void units.refetch()} />;
  if (company.data === undefined || units.data === undefined) return <Loading rows={4} />;
  const all = units.data.items.filter(({ archived }) => archived !== true);
  const opens = all.some(({ type }) => type === 'store');
  const next = !opens ? 'stores' : !goods || table.kept.rows.length > 0 ? 'goods' : 'sell';
  const at = opened ?? next;
  const doneUpTo = STEPS.indexOf(next);
  return (
    <div className={styles['sheet']}>
      <Way at={at} done={doneUpTo} onOpen={open} />
      {at === 'stores' && (
        <StoresStep company={company.data} units={all} onDone={() => open('goods')} />
      )}
      {at === 'goods' && (
        <GoodsStep
          trade={company.data.trade}
          table={table}
          stores={all}
          styleCount={styleCount}
          onSell={goods ? () => open('sell') : undefined}
          onTaken={() => open(undefined)}
        />
      )}
      {at === 'sell' && <SellStep />}
    </div>
  );
}

/** The three steps; what is done may be looked at again. */
function Way({ at, done, onOpen }: { at: Step; done: number; onOpen: (step: Step) => void }) {
  const { t } = useTranslation();
  return (
    <ol className={styles['way']}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          <button type="button" disabled={index > done} onClick={() => onOpen(step)}>
            <span className={styles['number']} aria-hidden>
              {index < done && step !== at ? '✓' : index + 1}
            </span>
            {t(`firstHour.step.${step}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
