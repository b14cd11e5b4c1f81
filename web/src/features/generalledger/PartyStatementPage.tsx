import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partyStatementQuery } from '@/api/ledgerQueries';
import { definitionsQuery } from '@/api/queries';
import type { PartyMovement, PartyStatement, Side } from '@/api/types';
import { named } from '@/i18n/names';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { RefSelect } from '@/ui/fields/RefSelect';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { DaySpan } from './DaySpan';
import styles from './Ledger.module.css';
import { PrintHead } from './PrintHead';
import { SendStatement } from './SendStatement';
import { TakeAway } from './TakeAway';

const SIDES: readonly Side[] = ['RECEIVABLE', 'PAYABLE'];

/** What a customer or supplier is sent to compare with their own books: from what was owed to what is owed. */
export function PartyStatementPage() {
  const { t } = useTranslation();
  const title = t('page.partyStatement');
  useTab(title);
  const [place] = usePlace();
  const [query, narrow] = useListQuery();
  const side: Side = query['side'] === 'PAYABLE' ? 'PAYABLE' : 'RECEIVABLE';
  const party = query['party'] ?? '';
  const store = query['store'] ?? place.store;
  const answer = useQuery(
    partyStatementQuery({
      party,
      side,
      ...(query['from'] ? { from: query['from'] } : {}),
      ...(query['to'] ? { to: query['to'] } : {}),
      ...(store ? { store } : {}),
    }),
  );
  const data = answer.data;
  return (
    <Page
      title={title}
      scroll
      actions={
        data && (
          <>
            <SendStatement data={data} store={store} />
            <Away data={data} />
          </>
        )
      }
    >
      <PrintHead to={data?.partyName ?? ''} span={data ? `${data.from} ~ ${data.to}` : ''} />
      <div className={styles['bar']}>
        <div className={styles['tabs']}>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={side === one}
              onClick={() => narrow({ side: one, party: undefined })}
            >
              {t(one === 'PAYABLE' ? 'party.supplier' : 'party.customer')}
            </button>
          ))}
        </div>
        <span className={styles['partner']}>
          <RefSelect
            master={side === 'PAYABLE' ? 'suppliers' : 'customers,members'}
            label={t('books.party')}
            value={party === '' ? undefined : party}
            onChange={(id) => narrow({ party: id })}
          />
        </span>
        <DaySpan answered={data} />
      </div>
      {party === '' && (
        <Empty title={t('partyStatement.choose')} hint={t('partyStatement.chooseHint')} />
      )}
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {party !== '' && answer.isPending && <Loading rows={8} />}
      {data && <Sheet data={data} />}
    </Page>
  );
}

function useKindName(): (row: PartyMovement) => string {
  const { data } = useQuery(definitionsQuery);
  return (row) => named(data?.kinds.find(({ code }) => code === row.kind)?.name, row.kind ?? '');
}

function Away({ data }: { data: PartyStatement }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (
    <TakeAway
      name="statement"
      head={[
        t('document.date'),
        t('document.number'),
        t('document.kind'),
        t('books.store'),
        t(`partyStatement.${data.side}.added`),
        t(`partyStatement.${data.side}.settled`),
        t('ledger.balance'),
      ]}
      rows={[
        [t('ledger.opening'), '', '', '', '', '', data.opening],
        ...data.items.map((row) => [
          row.businessDate,
          row.number ?? '',
          kindName(row),
          row.storeName ?? '',
          row.added,
          row.settled,
          row.balance,
        ]),
        [t('ledger.closing'), '', '', '', data.added, data.settled, data.closing],
      ]}
      figures={4}
    />
  );
}

function Sheet({ data }: { data: PartyStatement }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const figure = styles['figure'];
  const wide = styles['wide'];
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('document.date')}</th>
              <th>{t('document.number')}</th>
              <th className={wide}>{t('document.kind')}</th>
              <th className={wide}>{t('books.store')}</th>
              <th className={figure}>{t(`partyStatement.${data.side}.added`)}</th>
              <th className={figure}>{t(`partyStatement.${data.side}.settled`)}</th>
              <th className={figure}>{t('ledger.balance')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{data.from}</td>
              <td>{t('ledger.opening')}</td>
              <td className={wide} />
              <td className={wide} />
              <td />
              <td />
              <td className={figure}>
                <Amount value={data.opening} />
              </td>
            </tr>
            {data.items.map((row) => (
              <tr key={row.document}>
                <td>{row.businessDate}</td>
                <td>
                  <Link
                    to="/documents/$kind/$id"
                    params={{ kind: row.kind ?? '', id: row.document }}
                  >
                    {row.number}
                  </Link>
                </td>
                <td className={wide}>{kindName(row)}</td>
                <td className={wide}>{row.storeName}</td>
                <td className={figure}>
                  <Amount value={row.added} />
                </td>
                <td className={figure}>
                  <Amount value={row.settled} />
                </td>
                <td className={figure}>
                  <Amount value={row.balance} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{data.to}</td>
              <td>{t('ledger.closing')}</td>
              <td className={wide} />
              <td className={wide} />
              <td className={figure}>
                <Amount value={data.added} />
              </td>
              <td className={figure}>
                <Amount value={data.settled} />
              </td>
              <td className={figure}>
                <Amount value={data.closing} as="total" />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles['sign']}>{t('partyStatement.sign')}</p>
    </>
  );
}
