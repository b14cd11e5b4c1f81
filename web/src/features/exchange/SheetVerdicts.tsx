import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROWS, sheetRows } from '@/api/sheetQueries';
import type { Sheet, SheetRow, Verdict } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { Conflicts } from './Conflicts';
import styles from './Import.module.css';

const ORDER: readonly Verdict[] = ['CONFLICT', 'REFUSED', 'CHANGED', 'NEW', 'SAME'];

/** What would become of the rows of a table, or did, by verdict; what asks for an answer comes first. */
export function SheetVerdicts({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const shown = ORDER.filter((verdict) => (sheet.counts[verdict] ?? 0) > 0);
  const [chosen, choose] = useState<Verdict>();
  const at = chosen !== undefined && shown.includes(chosen) ? chosen : shown[0];
  if (at === undefined) return <p className={styles['hint']}>{t('sheets.noneHere')}</p>;
  return (
    <>
      <Tabs
        size="small"
        activeKey={at}
        onChange={(key) => choose(key as Verdict)}
        items={shown.map((verdict) => ({
          key: verdict,
          label: `${t(`sheets.verdict.${verdict}`)} ${String(sheet.counts[verdict] ?? 0)}`,
        }))}
      />
      <Rows key={`${at}-${sheet.state}`} sheet={sheet} verdict={at} />
    </>
  );
}

function Rows({ sheet, verdict }: { sheet: Sheet; verdict: Verdict }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['sheets', sheet.id, 'rows', verdict, sheet.state],
    queryFn: ({ pageParam }) => sheetRows(sheet.id, verdict, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < ROWS ? undefined : last.at(-1)?.no),
  });
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Loading rows={3} />;
  const rows = pages.data.pages.flat();
  return (
    <>
      {verdict === 'CONFLICT' ? (
        <Conflicts sheet={sheet} rows={rows} />
      ) : (
        <Plain sheet={sheet} rows={rows} />
      )}
      {pages.hasNextPage && (
        <Button
          type="link"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('sheets.more')}
        </Button>
      )}
    </>
  );
}

function Plain({ sheet, rows }: { sheet: Sheet; rows: readonly SheetRow[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('sheets.line')}</th>
            <th>{t('sheets.code')}</th>
            <th>{t('sheets.name')}</th>
            <th>{t('sheets.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <td>{row.line}</td>
              <td>{row.code}</td>
              <td>{row.name}</td>
              <td>
                <What sheet={sheet} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function What({ sheet, row }: { sheet: Sheet; row: SheetRow }) {
  const { t } = useTranslation();
  const name = (field: string) => sheet.fields.find(({ key }) => key === field)?.name ?? '';
  const word = (text: string) => (text === '' ? t('sheets.empty') : text);
  return (
    <>
      {row.why.map(({ field, title }, index) => (
        <div key={index} className={styles['wrong']}>
          {field === '' ? title : `${name(field)}：${title}`}
        </div>
      ))}
      {row.late !== undefined && <div className={styles['wrong']}>{row.late}</div>}
      {row.why.length === 0 &&
        row.changes.map(({ field, mine, theirs }) => (
          <div key={field}>
            {name(field)}{' '}
            {row.verdict === 'NEW' ? (
              mine
            ) : (
              <>
                <del>{word(theirs)}</del> → <strong>{word(mine)}</strong>
              </>
            )}
          </div>
        ))}
    </>
  );
}
