import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Books } from '@/api/types';
import { isZero } from '@/money/decimal';
import { named } from '@/i18n/names';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { StateTag } from '@/ui/primitives/StateTag';
import type { TabKey } from './BooksPanel';
import styles from './PostedView.module.css';

/** What a slip did to the books, in one hand: two short lines an entry, nothing to move sideways. */
export function PhoneBooks({ tab, books }: { tab: TabKey; books: Books }) {
  switch (tab) {
    case 'journal':
      return <Cards>{books.journal.map(JournalCard)}</Cards>;
    case 'stock':
      return <Cards>{books.stock.map(StockCard)}</Cards>;
    case 'openItems':
      return <Cards>{books.openItems.map(OpenCard)}</Cards>;
    case 'related':
      return <RelatedCards related={books.related} />;
  }
}

function Cards({ children }: { children: ReactNode }) {
  return <ul className={styles['cards']}>{children}</ul>;
}

function JournalCard(line: Books['journal'][number], index: number) {
  return (
    <li key={index}>
      <JournalLines line={line} />
    </li>
  );
}

function JournalLines({ line }: { line: Books['journal'][number] }) {
  const { t } = useTranslation();
  const credited = line.credit != null && !isZero(line.credit);
  return (
    <CardLines
      title={`${line.account.code} ${line.account.name}`}
      figure={<Amount value={credited ? line.credit : line.debit} />}
      left={[line.partyName, line.storeName, line.memo].filter(Boolean).join(' · ')}
      right={credited ? t('books.credit') : t('books.debit')}
    />
  );
}

function StockCard(move: Books['stock'][number], index: number) {
  return (
    <li key={index}>
      <StockLines move={move} />
    </li>
  );
}

function StockLines({ move }: { move: Books['stock'][number] }) {
  const { t } = useTranslation();
  return (
    <CardLines
      title={
        <Link
          to="/stock/card/$warehouse/$sku"
          params={{ warehouse: move.warehouse, sku: move.sku }}
        >
          {move.skuCode} {move.name}
        </Link>
      }
      figure={<Amount value={move.quantity} as="quantity" />}
      left={move.warehouseName}
      right={
        <>
          {t('books.balance')} <Amount value={move.balanceQuantity} as="quantity" />
          {move.value != null && (
            <>
              {' · '}
              {t('books.value')} <Amount value={move.value} />
            </>
          )}
        </>
      }
    />
  );
}

function OpenCard(item: Books['openItems'][number]) {
  return (
    <li key={item.item}>
      <OpenLines item={item} />
    </li>
  );
}

function OpenLines({ item }: { item: Books['openItems'][number] }) {
  const { t } = useTranslation();
  return (
    <CardLines
      title={item.partyName}
      figure={<Amount value={item.open} />}
      left={[item.side && t(`side.${item.side}`), shortDate(item.businessDate)]
        .filter(Boolean)
        .join(' · ')}
      right={
        <>
          {t('allocation.amount')} <Amount value={item.amount} />
        </>
      }
    />
  );
}

function RelatedCards({ related }: { related: Books['related'] }) {
  const { data } = useQuery(definitionsQuery);
  return (
    <Cards>
      {related.map((other) => (
        <li key={other.id}>
          <CardLines
            title={
              <Link to="/documents/$kind/$id" params={{ kind: other.kind, id: other.id }}>
                {named(data?.kinds.find((kind) => kind.code === other.kind)?.name, other.kind)}
              </Link>
            }
            figure={<StateTag state={other.state} />}
            left={other.number}
          />
        </li>
      ))}
    </Cards>
  );
}
