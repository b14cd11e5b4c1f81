import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { pricesQuery } from '@/api/priceQueries';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { Id, MasterEntry, PriceEntry } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { PriceForm } from './PriceForm';
import { PriceRow } from './PriceRow';
import styles from './Prices.module.css';

/** The prices of a price list: for everything, a category, a style or an article, from a quantity, in a time. */
export function PricesOf({ list }: { list: MasterEntry }) {
  const { t } = useTranslation();
  const may = useMay()('pricing.edit');
  const found = useInfiniteQuery(pricesQuery(list.id));
  const [open, setOpen] = useState<PriceEntry>();
  const { save, archive } = useKeeping(list.id, () => setOpen(undefined));
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={styles['prices']} aria-label={t('prices.title')}>
      <div className={styles['head']}>
        <h2>{t('prices.title')}</h2>
        {may && open === undefined && (
          <Button onClick={() => setOpen(fresh(list.id))}>{t('prices.add')}</Button>
        )}
      </div>
      <p className={styles['hint']}>{t('prices.hint')}</p>
      {open && (
        <PriceForm
          key={open.id}
          start={open}
          saving={save.isPending}
          onSave={(entry) => save.mutate(entry)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={3} />}
      {found.data && rows.length === 0 && <p className={styles['hint']}>{t('prices.none')}</p>}
      {rows.length > 0 && (
        <ul className={styles['rows']}>
          {rows.map((entry) => (
            <PriceRow
              key={entry.id}
              entry={entry}
              {...(may && { onOpen: () => setOpen(entry), onDrop: () => archive.mutate(entry.id) })}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('prices.more')}
        </Button>
      )}
    </section>
  );
}

function fresh(priceList: Id): PriceEntry {
  return { id: uuidv7(), version: 0, priceList, goods: 'style', fromQuantity: '0', price: '' };
}

function useKeeping(list: Id, onSaved: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const onError = (error: unknown) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  const renew = () => client.invalidateQueries({ queryKey: pricesQuery(list).queryKey });
  const save = useMutation({
    mutationFn: ({ id, version, ...body }: PriceEntry) =>
      call<PriceEntry>('PUT', `/prices/${id}`, { body, ifMatch: version }),
    onSuccess: () => {
      onSaved();
      void client.invalidateQueries({ queryKey: ['quotes'] });
      return renew();
    },
    onError,
  });
  const archive = useMutation({
    mutationFn: (id: Id) => call<PriceEntry>('POST', `/prices/${id}/archive`, { body: {} }),
    onSuccess: (_, id) => {
      void message.success({
        content: (
          <>
            {t('prices.dropped')}{' '}
            <Button type="link" size="small" onClick={() => back.mutate(id)}>
              {t('prices.undo')}
            </Button>
          </>
        ),
        duration: 10,
      });
      return renew();
    },
    onError,
  });
  const back = useMutation({
    mutationFn: (id: Id) => call<PriceEntry>('POST', `/prices/${id}/restore`, { body: {} }),
    onSuccess: renew,
    onError,
  });
  return { save, archive };
}
