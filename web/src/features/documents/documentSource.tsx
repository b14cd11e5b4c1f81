import type { TFunction } from 'i18next';
import type { DocumentRow, DocumentState, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { rowsAndSums } from '@/ui/DataList/rowsAndSums';
import type { Filter, ListSource } from '@/ui/DataList/types';
import { shortDate } from '@/ui/dates';
import { partyMaster } from '@/ui/fields/refs';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { StateTag } from '@/ui/primitives/StateTag';
import { AMOUNT, isHidden } from '@/ui/sheet/seen';
import { awaits, documentColumns, owes } from './documentColumns';
import { DocumentPeek } from './DocumentPeek';
import { progressWords } from './Progress';

const STATES: readonly DocumentState[] = ['DRAFT', 'SUBMITTED', 'POSTED', 'REVERSED', 'DISCARDED'];

const PROGRESS = ['UNFINISHED', 'OPEN', 'PART', 'DONE'] as const;

const TONES: Partial<Record<DocumentState, 'muted' | 'struck'>> = {
  DRAFT: 'muted',
  REVERSED: 'struck',
  DISCARDED: 'struck',
};

function filtersOf(kind: Kind | undefined, kinds: readonly Kind[], t: TFunction): Filter[] {
  const when = (on: boolean, filter: Filter): Filter[] => (on ? [filter] : []);
  const choices = STATES.map((state) => ({ value: state, label: t(`state.${state}`) }));
  const kindChoices = kinds.map(({ code, name }) => ({ value: code, label: named(name, code) }));
  const party: Filter[] =
    kind === undefined || kind.party === 'none' || isHidden(kind, 'party')
      ? []
      : [{ key: 'party', title: t(`party.${kind.party}`), type: 'ref', master: partyMaster(kind) }];
  const money = (kind ? [kind] : kinds).some((one) => !isHidden(one, AMOUNT));
  return [
    { key: 'dates', title: t('document.date'), type: 'dates' },
    ...when(!kind, {
      key: 'kind',
      title: t('document.kind'),
      type: 'choice',
      choices: kindChoices,
    }),
    { key: 'state', title: t('document.state'), type: 'choice', choices },
    ...when(!!kind && awaits(kind, kinds), {
      key: 'progress',
      title: t('progress.title'),
      type: 'choice',
      choices: PROGRESS.map((value) => ({ value, label: t(`progress.${value}`) })),
    }),
    ...when((kind === undefined || owes(kind, kinds)) && money, {
      key: 'open',
      title: t('document.unsettled'),
      type: 'flag',
      on: 'true',
    }),
    { key: 'mine', title: t('document.mine'), type: 'flag', on: 'true' },
    { key: 'store', title: t('document.store'), type: 'ref', master: 'stores' },
    ...when(kind?.warehouse !== 'none', {
      key: 'warehouse',
      title: t('document.warehouse'),
      type: 'ref',
      master: 'warehouses',
    }),
    ...party,
  ];
}

/** The list of a kind of slip, from its definition; of all kinds when none is given. */
export function documentSource(
  kind: Kind | undefined,
  kinds: readonly Kind[],
  t: TFunction,
): ListSource<DocumentRow> {
  const own = (row: DocumentRow) => kind ?? kinds.find(({ code }) => code === row.kind);
  return {
    name: `documents.${kind?.code ?? 'all'}`,
    queryKey: ['documents', 'list'],
    columns: documentColumns(kind, kinds, t),
    filters: filtersOf(kind, kinds, t),
    ...rowsAndSums<DocumentRow>('/documents'),
    rowKey: (row) => row.id,
    rowVersion: (row) => row.version,
    rowTone: (row) => TONES[row.state],
    open: (row) => `/documents/${row.kind}/${row.id}`,
    peek: (row) => <DocumentPeek kind={own(row)} id={row.id} />,
    card: (row) => (
      <CardLines
        title={row.partyName ?? row.storeName ?? ''}
        figure={row.amount !== undefined && <Amount value={row.amount} />}
        left={[
          kind ? undefined : named(own(row)?.name, row.kind),
          row.number ?? t('document.noNumber'),
          shortDate(row.businessDate),
          progressWords(row, t),
        ]
          .filter(Boolean)
          .join(' · ')}
        right={<StateTag state={row.state} />}
      />
    ),
    searchHint: t('documents.searchHint'),
    empty: { title: t('documents.none'), hint: t('documents.emptyHint') },
    concerns: (entity, change) =>
      entity === 'document' && (kind === undefined || change.startsWith(`${kind.code}.`)),
  };
}
