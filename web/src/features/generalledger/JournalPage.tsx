import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery } from '@/api/queries';
import type { JournalLine, Kind, Page as Rows } from '@/api/types';
import { named } from '@/i18n/names';
import { formatMoney } from '@/money/money';
import { DataList } from '@/ui/DataList/DataList';
import { sumOf } from '@/ui/DataList/sums';
import type { Column, ListSource } from '@/ui/DataList/types';
import { shortDate, shortInstant } from '@/ui/dates';
import { ANYONE } from '@/ui/fields/refs';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { JournalExport } from './JournalExport';

type Row = JournalLine & { postedAt?: string };

function side(key: 'debit' | 'credit', title: string): Column<Row> {
  return {
    key,
    title,
    width: 130,
    align: 'right',
    text: (row) => formatMoney(row[key]),
    render: (row) => <Amount value={row[key]} />,
    sum: (sums) => formatMoney(sumOf(sums, key)),
  };
}

function journalSource(t: TFunction, kinds: readonly Kind[]): ListSource<Row> {
  const kindName = (row: Row) =>
    named(kinds.find(({ code }) => code === row.kind)?.name, row.kind ?? '');
  const account = (row: Row) => `${row.account.code} ${row.account.name}`;
  return {
    name: 'journal',
    queryKey: ['journal', 'list'],
    columns: [
      { key: 'number', title: t('document.number'), width: 176, text: (row) => row.number ?? '' },
      {
        key: 'date',
        title: t('document.date'),
        width: 96,
        text: (row) => shortDate(row.businessDate),
      },
      { key: 'kind', title: t('document.kind'), width: 120, spare: 1, text: kindName },
      { key: 'account', title: t('books.account'), width: 220, text: account },
      {
        key: 'party',
        title: t('books.party'),
        width: 150,
        spare: 3,
        text: (row) => row.partyName ?? '',
      },
      {
        key: 'store',
        title: t('books.store'),
        width: 130,
        spare: 2,
        text: (row) => row.storeName ?? '',
      },
      side('debit', t('books.debit')),
      side('credit', t('books.credit')),
      {
        key: 'memo',
        title: t('books.memo'),
        width: 140,
        hidden: true,
        text: (row) => row.memo ?? '',
      },
      {
        key: 'postedAt',
        title: t('document.postedAt'),
        width: 120,
        hidden: true,
        text: (row) => shortInstant(row.postedAt),
      },
    ],
    filters: [
      { key: 'dates', title: t('document.date'), type: 'dates' },
      { key: 'account', title: t('books.account'), type: 'account' },
      { key: 'store', title: t('books.store'), type: 'ref', master: 'stores' },
      { key: 'party', title: t('books.party'), type: 'ref', master: ANYONE },
    ],
    page: (query, cursor, signal) =>
      call<Rows<Row>>('GET', '/journal', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => `${row.document ?? ''}:${String(row.lineNo ?? '')}:${row.account.code}`,
    open: (row) =>
      row.kind && row.document ? `/documents/${row.kind}/${row.document}` : undefined,
    card: (row) => (
      <CardLines
        title={account(row)}
        figure={
          <>
            {row.debit && formatMoney(row.debit) !== '–' ? t('entries.debit') : t('entries.credit')}{' '}
            <Amount value={row.debit && formatMoney(row.debit) !== '–' ? row.debit : row.credit} />
          </>
        }
        left={[row.number, kindName(row)].join(' · ')}
        right={shortDate(row.businessDate)}
      />
    ),
    empty: { title: t('ledger.noJournal'), hint: t('ledger.noJournalHint') },
    concerns: (entity, kind) => entity === 'document' && /\.(posted|reversed)$/.test(kind),
  };
}

/** Every debit and credit, newest day first, each with the slip it comes from. */
export function JournalPage() {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const [place] = usePlace();
  useTab(t('page.journal'));
  const source = useMemo(() => journalSource(t, data?.kinds ?? []), [t, data]);
  return (
    <Page title={t('page.journal')}>
      <DataList
        source={source}
        initial={place.store ? { store: place.store } : {}}
        tools={<JournalExport />}
      />
    </Page>
  );
}
