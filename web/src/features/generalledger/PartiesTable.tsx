import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partiesOpenQuery } from '@/api/ledgerQueries';
import type { AgeBasis, Ageing, Id, PartyOpen, Side } from '@/api/types';
import { isZero } from '@/money/decimal';
import { drillTo } from '@/ui/drill';
import { Amount } from '@/ui/primitives/Amount';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { AGES } from './ages';
import styles from './Ledger.module.css';
import { TakeAway } from './TakeAway';

interface Props {
  side: Side;
  basis: AgeBasis;
  store: Id | undefined;
  onBasis: (basis: AgeBasis) => void;
}

/** Party by party, who owes most first, and how old it is; every sum opens the slips it is made of. */
export function PartiesTable({ side, basis, store, onBasis }: Props) {
  const { t } = useTranslation();
  const parties = useQuery(partiesOpenQuery(side, basis, store));
  if (parties.error)
    return <Failure error={parties.error} onRetry={() => void parties.refetch()} />;
  if (parties.data === undefined) return <Loading rows={8} />;
  const { items, sums } = parties.data;
  if (items.length === 0) {
    return (
      <Empty
        title={t(side === 'PAYABLE' ? 'ledger.nothingPayable' : 'ledger.nothingReceivable')}
        hint={t('ledger.nothingOpenHint')}
      />
    );
  }
  const heads = AGES.map(({ key }) => t(`ageing.${basis}.${key}`));
  return (
    <>
      <div className={styles['bar']}>
        <Bases basis={basis} onBasis={onBasis} />
        <TakeAway
          name={`ageing-${side.toLowerCase()}`}
          head={[t('books.party'), t('allocation.open'), ...heads]}
          rows={items.map((party) => [
            `${party.code ?? ''} ${party.partyName ?? ''}`,
            party.sums.open,
            ...AGES.map(({ key }) => party.sums.ageing[key]),
          ])}
          figures={1}
        />
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th className={styles['account']}>{t('books.party')}</th>
              <th className={styles['figure']}>{t('allocation.open')}</th>
              {heads.map((head) => (
                <th key={head} className={styles['figure']}>
                  {head}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {items.map((party) => (
              <Row key={party.party} party={party} side={side} basis={basis} store={store} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td className={styles['account']}>{t('books.total')}</td>
              <td className={styles['figure']}>
                <Amount value={sums.open} />
              </td>
              {AGES.map(({ key }) => (
                <td key={key} className={styles['figure']}>
                  <Amount value={sums.ageing[key]} />
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function Bases({ basis, onBasis }: Pick<Props, 'basis' | 'onBasis'>) {
  const { t } = useTranslation();
  return (
    <div className={styles['tabs']}>
      {(['BOOKED', 'DUE'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={basis === one} onClick={() => onBasis(one)}>
          {t(`ageing.by${one}`)}
        </button>
      ))}
    </div>
  );
}

function Row({ party, side, basis, store }: { party: PartyOpen } & Omit<Props, 'onBasis'>) {
  const { t } = useTranslation();
  const place: Record<string, string> = store ? { store } : {};
  const query = { side, party: party.party, ...place };
  return (
    <tr>
      <td className={styles['account']}>
        <Link {...drillTo({ list: 'open-items', query })}>
          {party.code} {party.partyName}
        </Link>
      </td>
      <td className={styles['figure']}>
        <Amount value={party.sums.open} />
      </td>
      {AGES.map(({ key, age }) => (
        <td key={key} className={styles['figure']}>
          <Aged ageing={party.sums.ageing} at={key} query={{ ...query, age, basis }} />
        </td>
      ))}
      <td>
        <Link to="/statements" search={query as never}>
          {t('page.partyStatement')}
        </Link>
      </td>
    </tr>
  );
}

function Aged(props: { ageing: Ageing; at: keyof Ageing; query: Record<string, string> }) {
  const value = props.ageing[props.at];
  if (isZero(value)) return <Amount value={value} />;
  return (
    <Link {...drillTo({ list: 'open-items', query: props.query })}>
      <Amount value={value} />
    </Link>
  );
}
