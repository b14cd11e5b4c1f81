import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { prepaymentsQuery } from '@/api/ledgerQueries';
import { useMay } from '@/api/rights';
import type { PartyOpen, Side } from '@/api/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { drillTo } from '@/ui/drill';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Ledger.module.css';

const SIDES: readonly Side[] = ['RECEIVABLE', 'PAYABLE'];

/** What was paid before it was due, and credit notes: by party, each to be settled against slips that are open now. */
export function PrepaymentsPage() {
  const { t } = useTranslation();
  useTab(t('page.prepayments'));
  const [place] = usePlace();
  const [query, narrow] = useListQuery();
  const side: Side = query['side'] === 'PAYABLE' ? 'PAYABLE' : 'RECEIVABLE';
  const answer = useQuery(prepaymentsQuery(side, query['store'] ?? place.store));
  const items = answer.data?.items ?? [];
  return (
    <Page title={t('page.prepayments')} scroll>
      <div className={styles['bar']}>
        <div className={styles['tabs']}>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={side === one}
              onClick={() => narrow({ side: one })}
            >
              {one === 'PAYABLE' ? t('prepayment.paid') : t('prepayment.received')}
            </button>
          ))}
        </div>
      </div>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading rows={6} />}
      {answer.isSuccess && items.length === 0 && (
        <Empty title={t('prepayment.none')} hint={t('prepayment.noneHint')} />
      )}
      {items.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th className={styles['account']}>{t('books.party')}</th>
                <th className={styles['figure']}>{t('prepayment.slips')}</th>
                <th className={styles['figure']}>{t('prepayment.balance')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {items.map((party) => (
                <Row key={party.party} party={party} side={side} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td className={styles['account']}>{t('books.total')}</td>
                <td />
                <td className={styles['figure']}>
                  <Amount value={answer.data?.sums.open} />
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Page>
  );
}

function Row({ party, side }: { party: PartyOpen; side: Side }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const kind = side === 'PAYABLE' ? 'supplier-payment' : 'customer-receipt';
  const settle = () =>
    void navigate({
      href: `/documents/${kind}/${uuidv7()}?new=1&party=${party.party}`,
    });
  return (
    <tr>
      <td className={styles['account']}>
        <Link
          {...drillTo({
            list: 'open-items',
            query: { side, party: party.party, age: 'CREDITS' },
          })}
        >
          {party.code} {party.partyName}
        </Link>
      </td>
      <td className={styles['figure']}>{party.sums.count}</td>
      <td className={styles['figure']}>
        <Amount value={party.sums.open} />
      </td>
      <td>
        {may('payments.post', `${kind}.post`) && (
          <Button size="small" onClick={settle}>
            {t('prepayment.settle')}
          </Button>
        )}
      </td>
    </tr>
  );
}
