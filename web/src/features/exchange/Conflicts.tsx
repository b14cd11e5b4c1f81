import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Sheet, SheetChange, SheetRow } from '@/api/types';
import styles from './Import.module.css';

/** What both the file and others have changed: 原值 · 我的 · 对方, and who is to be right. */
export function Conflicts({ sheet, rows }: { sheet: Sheet; rows: readonly SheetRow[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['hint']}>{t('sheets.conflictHint')}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('sheets.line')}</th>
              <th>{t('sheets.code')}</th>
              <th>{t('sheets.changes')}</th>
              <th>{t('sheets.was')}</th>
              <th>{t('sheets.mine')}</th>
              <th>{t('sheets.theirs')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.changes
                .filter(({ conflict }) => conflict)
                .map((change) => (
                  <One key={`${String(row.no)}-${change.field}`} {...{ sheet, row, change }} />
                )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function One({ sheet, row, change }: { sheet: Sheet; row: SheetRow; change: SheetChange }) {
  const { t } = useTranslation();
  const choose = useChoose(sheet, row);
  const word = (text: string) => (text === '' ? t('sheets.empty') : text);
  const name = sheet.fields.find(({ key }) => key === change.field)?.name ?? '';
  return (
    <tr>
      <td>{row.line}</td>
      <td>{row.code}</td>
      <td>{name}</td>
      <td>{change.was === undefined ? t('sheets.unknown') : word(change.was)}</td>
      <td>{word(change.mine)}</td>
      <td>{word(change.theirs)}</td>
      <td>
        {row.late ?? (
          <Segmented
            size="small"
            aria-label={`${row.code} ${name}`}
            disabled={sheet.state !== 'CHECKED'}
            value={change.chosen ? 'mine' : 'theirs'}
            options={[
              { value: 'theirs', label: t('sheets.keepTheirs') },
              { value: 'mine', label: t('sheets.takeMine') },
            ]}
            onChange={(who) => choose.mutate({ field: change.field, mine: who === 'mine' })}
          />
        )}
      </td>
    </tr>
  );
}

function useChoose(sheet: Sheet, row: SheetRow) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ field, mine }: { field: string; mine: boolean }) => {
      const others = row.changes
        .filter((change) => change.chosen && change.field !== field)
        .map((change) => change.field);
      const body = { row: row.no, mine: mine ? [...others, field] : others };
      return call<unknown>('POST', `/sheets/${sheet.id}/choose`, { body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['sheets', sheet.id, 'rows'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}
