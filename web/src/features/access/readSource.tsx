import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { call } from '@/api/client';
import type { Definitions, Page as Rows, Read } from '@/api/types';
import type { ListSource } from '@/ui/DataList/types';
import { shortInstant } from '@/ui/dates';
import { CardLines } from '@/ui/primitives/CardLines';
import { askedWords, CLASSES, entityName, entityNames, placeOf, unlikeWords } from './readWords';

/** The log of who looked, as a list; a row leads to what was looked at if that may be seen, or else to who looked. */
export function readSource(t: TFunction, definitions: Definitions | undefined): ListSource<Read> {
  const names = entityNames(definitions);
  const what = (row: Read) =>
    row.kind === 'lost'
      ? t('reads.lost', { count: Number(row.looks) })
      : [entityName(t, names, row.entity), nameOf(t, row), t(`reads.class.${row.kind}`)]
          .filter(Boolean)
          .join(' · ');
  const how = (row: Read) => {
    const many = row.record == null ? t('reads.things', { count: Number(row.things) }) : '';
    const often = Number(row.looks) > 1 ? t('reads.looks', { count: Number(row.looks) }) : '';
    return [t(`reads.through.${row.through}`), many, often].filter(Boolean).join(' · ');
  };
  const who = (row: Read) =>
    [
      row.userName,
      row.byKey && t('reads.byKey'),
      row.preview && t('reads.preview'),
      row.lenderName && t('reads.for', { name: row.lenderName }),
    ]
      .filter(Boolean)
      .join(' · ');
  const place = (row: Read) =>
    row.recordName == null ? undefined : placeOf(definitions, row.entity, row.record);
  const whatAndWhere = (row: Read) => {
    const to = place(row);
    return to === undefined ? what(row) : <Link to={to}>{what(row)}</Link>;
  };
  return {
    name: 'reads',
    queryKey: ['reads', 'list'],
    columns: [
      { key: 'at', title: t('reads.at'), width: 110, text: (row) => shortInstant(row.lastAt) },
      { key: 'who', title: t('reads.who'), width: 180, text: who },
      { key: 'what', title: t('reads.what'), width: 260, text: what, render: whatAndWhere },
      { key: 'how', title: t('reads.how'), width: 220, text: how },
      {
        key: 'unlike',
        title: t('reads.unlike'),
        width: 280,
        text: (row) => unlikeWords(t, row),
      },
      {
        key: 'asked',
        title: t('reads.asked'),
        width: 200,
        spare: 1,
        text: (row) => askedWords(t, names, row.asked),
      },
      {
        key: 'device',
        title: t('reads.device'),
        width: 140,
        spare: 2,
        text: (row) => row.device ?? '',
      },
    ],
    filters: [
      { key: 'dates', title: t('reads.days'), type: 'dates' },
      { key: 'user', title: t('reads.who'), type: 'ref', master: 'users' },
      {
        key: 'class',
        title: t('reads.classTitle'),
        type: 'choice',
        choices: [...CLASSES, 'reads' as const].map((value) => ({
          value,
          label: t(`reads.class.${value}`),
        })),
      },
      {
        key: 'entity',
        title: t('reads.entity'),
        type: 'choice',
        choices: [...names].map(([value, label]) => ({ value, label })),
      },
    ],
    page: (query, cursor, signal) =>
      call<Rows<Read>>('GET', '/reads', {
        query: { limit: 100, ...query, cursor },
        ...(signal && { signal }),
      }),
    rowKey: ({ id }) => id,
    open: (row) => place(row) ?? personOf(row),
    card: (row) => (
      <CardLines
        title={what(row)}
        left={[who(row), how(row), unlikeWords(t, row)].filter(Boolean).join(' · ')}
        right={shortInstant(row.lastAt)}
      />
    ),
    empty: { title: t('reads.none'), hint: t('reads.noneHint') },
  };
}

/** What the one thing is called, if there is one and it may be seen; a slip without a number is a draft. */
function nameOf(t: TFunction, { recordName }: Read): string {
  return recordName === '' ? t('reads.draft') : (recordName ?? '');
}

function personOf({ kind, user }: Read): string | undefined {
  return kind === 'lost' ? undefined : `/masters/users/${user}`;
}
