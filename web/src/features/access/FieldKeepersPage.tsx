import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { fieldKeepersQuery } from '@/api/keepingQueries';
import { Problem } from '@/api/problems';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Keeper, KeptSort, Master } from '@/api/types';
import { named } from '@/i18n/names';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './FieldKeepers.module.css';

/** Who keeps which fields: headquarters, each store, or whoever has the right; a sort of record at a time. */
export function FieldKeepersPage() {
  const { t } = useTranslation();
  useTab(t('page.fieldKeepers'));
  const phone = useIsPhone();
  const kept = useQuery(fieldKeepersQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const [chosen, setChosen] = useState('style');
  const masterOf = (entity: string) => definitions?.masters.find((one) => one.entity === entity);
  const sorts = (kept.data ?? []).filter(({ entity }) => masterOf(entity) !== undefined);
  const shown = sorts.find(({ entity }) => entity === chosen) ?? sorts[0];
  const master = shown && masterOf(shown.entity);
  const options = sorts.map(({ entity }) => ({
    value: entity,
    label: named(masterOf(entity)?.name, entity),
  }));
  const choice = { value: shown?.entity ?? '', options, onChange: setChosen };
  return (
    <Page title={t('page.fieldKeepers')} scroll>
      {kept.error && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && definitions && sorts.length === 0 && <Empty title={t('keeping.noSorts')} />}
      {shown && master && (
        <div className={styles['page']}>
          <p className={styles['hint']}>{t('keeping.hint')}</p>
          {phone ? (
            <Select aria-label={t('keeping.sort')} {...choice} />
          ) : (
            <Segmented aria-label={t('keeping.sort')} {...choice} />
          )}
          <Fields key={`${shown.entity} ${String(shown.version)}`} kept={shown} master={master} />
        </div>
      )}
    </Page>
  );
}

function Fields({ kept, master }: { kept: KeptSort; master: Master }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const now = Object.fromEntries(kept.fields.map(({ field, keeper }) => [field, keeper]));
  const [keepers, setKeepers] = useState<Record<string, Keeper>>(now);
  const changed = kept.fields.some(({ field, keeper }) => keepers[field] !== keeper);
  const save = useMutation({
    mutationFn: () =>
      call<KeptSort>('PUT', '/field-keepers', {
        body: { entity: kept.entity, keepers },
        ifMatch: kept.version,
      }),
    onSuccess: async () => {
      void message.success(t('keeping.saved'));
      await client.invalidateQueries({ queryKey: fieldKeepersQuery.queryKey });
      await client.invalidateQueries({ queryKey: definitionsQuery.queryKey });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const rows = master.fields.flatMap((field) => {
    const one = kept.fields.find((candidate) => candidate.field === field.key);
    return one === undefined ? [] : [{ ...one, name: named(field.name, field.key) }];
  });
  return (
    <>
      <ul className={styles['fields']}>
        {rows.map(({ field, name, choices }) => (
          <li key={field} className={styles['field']}>
            <div className={styles['name']}>
              {name}
              {field === 'code' && <p className={styles['hint']}>{t('keeping.codeHint')}</p>}
            </div>
            <Segmented
              aria-label={name}
              disabled={!may}
              value={keepers[field] ?? 'shared'}
              options={choices.map((choice) => ({
                value: choice,
                label: t(`keeping.keeper.${choice}`),
              }))}
              onChange={(keeper) => setKeepers({ ...keepers, [field]: keeper })}
            />
          </li>
        ))}
      </ul>
      {may ? (
        <div className={styles['acts']}>
          <Button
            type="primary"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('keeping.save')}
          </Button>
          <Button disabled={!changed} onClick={() => setKeepers(now)}>
            {t('keeping.back')}
          </Button>
        </div>
      ) : (
        <p className={styles['hint']}>{t('keeping.mayNot')}</p>
      )}
    </>
  );
}
