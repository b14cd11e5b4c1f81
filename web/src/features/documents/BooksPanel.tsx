import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { booksQuery, definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Books, Chain, Id } from '@/api/types';
import { isZero, sum } from '@/money/decimal';
import { named } from '@/i18n/names';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { useIsPhone } from '@/ui/useIsPhone';
import { StateTag } from '@/ui/primitives/StateTag';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { FamilyGraph } from './FamilyGraph';
import { PhoneBooks } from './PhoneBooks';
import styles from './PostedView.module.css';

const TABS = ['journal', 'stock', 'openItems', 'related'] as const;
export type TabKey = (typeof TABS)[number];

/** What a slip did to the books: money, goods, open items, and the slips around it. */
export function BooksPanel({ id, chain }: { id: Id; chain: Chain | undefined }) {
  const { t } = useTranslation();
  const books = useQuery(booksQuery(id));
  // What things cost is not everybody's to see: the tab goes, rather than saying that there is no journal.
  const shown = TABS.slice(useMay()('cost.view', 'ledger.view') ? 0 : 1);
  const [wanted, choose] = useState<TabKey>();
  const usual = usualTab(books.data, chain);
  const chosen = shown.find((tab) => tab === (wanted ?? usual)) ?? 'stock';
  const phone = useIsPhone();
  if (books.error) return <Failure error={books.error} onRetry={() => void books.refetch()} />;
  if (books.data === undefined) return <Loading rows={3} />;
  return (
    <section aria-label={t('books.title')}>
      <div className={styles['tabs']} role="tablist">
        {shown.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`books-${tab}`}
            aria-selected={tab === chosen}
            className={styles['tab']}
            onClick={() => choose(tab)}
          >
            {t(`books.${tab}`)} {countOf(tab, books.data, chain)}
          </button>
        ))}
      </div>
      <div className={styles['scroll']} role="tabpanel" aria-labelledby={`books-${chosen}`}>
        {chosen === 'related' && chain && chain.members.length + chain.hidden > 1 ? (
          <FamilyGraph chain={chain} here={id} />
        ) : books.data[chosen].length === 0 ? (
          <Empty title={t(`books.no_${chosen}`)} />
        ) : phone ? (
          <PhoneBooks tab={chosen} books={books.data} />
        ) : (
          <Body tab={chosen} books={books.data} />
        )}
      </div>
    </section>
  );
}

/** What moved nothing is looked at for what came of it. */
function usualTab(books: Books | undefined, chain: Chain | undefined): TabKey {
  const still = books?.journal.length === 0 && books.stock.length === 0;
  return still && (chain?.members.length ?? 0) > 1 ? 'related' : 'journal';
}

/** How many there are in a tab; the slip itself is not counted among its relatives. */
function countOf(tab: TabKey, books: Books, chain: Chain | undefined): number | undefined {
  const count =
    tab === 'related' && chain ? chain.members.length - 1 + chain.hidden : books[tab].length;
  return count > 0 ? count : undefined;
}

function Body({ tab, books }: { tab: TabKey; books: Books }) {
  switch (tab) {
    case 'journal':
      return <Journal lines={books.journal} />;
    case 'stock':
      return <Stock moves={books.stock} />;
    case 'openItems':
      return <Open items={books.openItems} />;
    case 'related':
      return <RelatedList related={books.related} />;
  }
}

function Journal({ lines }: { lines: Books['journal'] }) {
  const { t } = useTranslation();
  const total = (side: 'debit' | 'credit') => sum(lines.map((line) => line[side] ?? '0'));
  const credited = (line: Books['journal'][number]) => line.credit != null && !isZero(line.credit);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th>{t('books.account')}</th>
          <th>{t('books.party')}</th>
          <th>{t('books.store')}</th>
          <th>{t('books.memo')}</th>
          <th className={styles['figure']}>{t('books.debit')}</th>
          <th className={styles['figure']}>{t('books.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td className={credited(line) ? styles['credit'] : undefined}>
              {line.account.code} {line.account.name}
            </td>
            <td>{line.partyName}</td>
            <td>{line.storeName}</td>
            <td>{line.memo}</td>
            <td className={styles['figure']}>
              {line.debit != null && !isZero(line.debit) && <Amount value={line.debit} />}
            </td>
            <td className={styles['figure']}>{credited(line) && <Amount value={line.credit} />}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{t('books.total')}</td>
          <td className={styles['figure']}>
            <Amount value={total('debit')} />
          </td>
          <td className={styles['figure']}>
            <Amount value={total('credit')} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Stock({ moves }: { moves: Books['stock'] }) {
  const { t } = useTranslation();
  const worth = moves.some((move) => move.value != null);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th>{t('books.article')}</th>
          <th>{t('books.warehouse')}</th>
          <th className={styles['figure']}>{t('books.quantity')}</th>
          {worth && <th className={styles['figure']}>{t('books.unitCost')}</th>}
          {worth && <th className={styles['figure']}>{t('books.value')}</th>}
          <th className={styles['figure']}>{t('books.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move, index) => (
          <tr key={index}>
            <td>
              <Link
                to="/stock/card/$warehouse/$sku"
                params={{ warehouse: move.warehouse, sku: move.sku }}
              >
                {move.skuCode} {move.name}
              </Link>
            </td>
            <td>{move.warehouseName}</td>
            <td className={styles['figure']}>
              <Amount value={move.quantity} as="quantity" />
            </td>
            {worth && (
              <>
                <td className={styles['figure']}>
                  <Amount value={move.unitCost} as="cost" />
                </td>
                <td className={styles['figure']}>
                  <Amount value={move.value} />
                </td>
              </>
            )}
            <td className={styles['figure']}>
              <Amount value={move.balanceQuantity} as="quantity" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Open({ items }: { items: Books['openItems'] }) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th>{t('books.party')}</th>
          <th>{t('books.side')}</th>
          <th>{t('document.date')}</th>
          <th className={styles['figure']}>{t('allocation.amount')}</th>
          <th className={styles['figure']}>{t('allocation.open')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.item}>
            <td>{item.partyName}</td>
            <td>{item.side && t(`side.${item.side}`)}</td>
            <td>{shortDate(item.businessDate)}</td>
            <td className={styles['figure']}>
              <Amount value={item.amount} />
            </td>
            <td className={styles['figure']}>
              <Amount value={item.open} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RelatedList({ related }: { related: Books['related'] }) {
  const { data } = useQuery(definitionsQuery);
  return (
    <table className={styles['table']}>
      <tbody>
        {related.map((other) => (
          <tr key={other.id}>
            <td>
              <Link to="/documents/$kind/$id" params={{ kind: other.kind, id: other.id }}>
                {named(data?.kinds.find((kind) => kind.code === other.kind)?.name, other.kind)}{' '}
                {other.number}
              </Link>
            </td>
            <td>
              <StateTag state={other.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
