import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import type { Denied, Page as Rows } from '@/api/types';
import { DataList } from '@/ui/DataList/DataList';
import type { ListSource } from '@/ui/DataList/types';
import { shortInstant } from '@/ui/dates';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { useRightName } from '@/ui/useRightName';

/** @param nameOf what a right is called; where that is not known, the address says it */
function deniedSource(t: TFunction, nameOf: (right: string) => string): ListSource<Denied> {
  const what = (row: Denied) => {
    const { right } = row;
    const name = right == null ? '' : nameOf(right);
    return row.what === '' ? t('denied.many') : name === '' || name === right ? row.what : name;
  };
  // The server's own words are meant for whoever tried.
  const why = (row: Denied) =>
    row.reason === 'access.not-allowed' ? t('denied.notAllowed') : row.words;
  return {
    name: 'denied',
    queryKey: ['denied', 'list'],
    columns: [
      { key: 'at', title: t('denied.at'), width: 110, text: (row) => shortInstant(row.lastAt) },
      { key: 'who', title: t('denied.who'), width: 120, text: (row) => row.userName },
      { key: 'what', title: t('denied.what'), width: 340, text: what },
      { key: 'why', title: t('denied.why'), width: 300, text: why },
      {
        key: 'tries',
        title: t('denied.tries'),
        width: 80,
        align: 'right',
        spare: 1,
        text: (row) => String(row.tries),
      },
      {
        key: 'device',
        title: t('denied.device'),
        width: 160,
        spare: 2,
        text: (row) => row.device ?? '',
      },
      {
        key: 'address',
        title: t('denied.address'),
        width: 260,
        spare: 3,
        text: (row) => row.what,
      },
    ],
    filters: [{ key: 'user', title: t('denied.who'), type: 'ref', master: 'users' }],
    page: (query, cursor, signal) =>
      call<Rows<Denied>>('GET', '/denied', {
        query: { ...query, cursor, limit: 100 },
        ...(signal && { signal }),
      }),
    rowKey: ({ id }) => id,
    open: ({ user }) => `/masters/users/${user}`,
    card: (row) => (
      <CardLines
        title={`${row.userName} · ${what(row)}`}
        left={why(row)}
        right={shortInstant(row.lastAt)}
      />
    ),
    empty: { title: t('denied.none'), hint: t('denied.noneHint') },
  };
}

/** Who tried what they may not, newest first; a row leads to the person. */
export function DeniedPage() {
  const { t } = useTranslation();
  useTab(t('page.denied'));
  const nameOf = useRightName();
  const source = useMemo(() => deniedSource(t, nameOf), [t, nameOf]);
  return (
    <Page title={t('page.denied')}>
      <DataList source={source} />
    </Page>
  );
}
