import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Sheet } from '@/api/types';
import styles from './Import.module.css';

/** Says which column of a strange file is which field; what is known by its title is filled in. */
export function SheetMapping({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [columns, setColumns] = useState(sheet.columns);
  const check = useMutation({
    mutationFn: () => call<Sheet>('POST', `/sheets/${sheet.id}/check`, { body: { columns } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sheets'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  // A field is one column at most: whoever takes it for another leaves the first one empty.
  const say = (place: number, field: string) =>
    setColumns(columns.map((own, at) => (at === place ? field : own === field ? '' : own)));
  const choices = sheet.fields
    .filter(({ editable }) => editable)
    .map(({ key, name, required }) => ({ value: key, label: required ? `${name} *` : name }));
  return (
    <>
      <h3 className={styles['title']}>{t('sheets.mapTitle')}</h3>
      <p className={styles['hint']}>{t('sheets.mapHint')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('sheets.column')}</th>
            <th>{t('sheets.field')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.titles.map((title, place) => (
            <tr key={place}>
              <td>{title}</td>
              <td>
                <Select
                  allowClear
                  size="small"
                  className={styles['fieldChoice']}
                  aria-label={title}
                  placeholder={t('sheets.leaveOut')}
                  options={choices}
                  value={columns[place] === '' ? null : columns[place]}
                  onChange={(field: string | null | undefined) => say(place, field ?? '')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['actions']}>
        <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
          {t('sheets.go')}
        </Button>
      </div>
    </>
  );
}
