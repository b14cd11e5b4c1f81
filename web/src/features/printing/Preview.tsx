import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { type PaperCode, previewQuery, type PrintTemplate } from '@/api/printing';
import type { DocumentRow, Page } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { useSettled } from '@/ui/useSettled';
import styles from './Templates.module.css';

interface Props {
  kind: string;
  paper: PaperCode;
  template: PrintTemplate;
}

const PAUSE_MS = 300;

/** The paper as it would be, on a made-up slip or on the newest one. */
export function Preview({ kind, paper, template }: Props) {
  const { t } = useTranslation();
  const [real, setReal] = useState(false);
  const newest = useQuery({
    queryKey: ['documents', 'newest', kind],
    queryFn: async () =>
      (
        await call<Page<DocumentRow>>('GET', '/documents', {
          query: { kind, limit: '1', sums: 'false' },
        })
      ).items[0] ?? null,
  });
  const document = real ? newest.data?.id : undefined;
  const settled = useSettled(template, PAUSE_MS);
  const preview = useQuery({
    ...previewQuery(kind, paper, settled, document),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles['preview']}>
      {newest.data && (
        <Segmented
          aria-label={t('print.template.on')}
          value={real ? 'newest' : 'sample'}
          options={[
            { value: 'sample', label: t('print.template.sample') },
            { value: 'newest', label: t('print.template.newest') },
          ]}
          onChange={(chosen) => setReal(chosen === 'newest')}
        />
      )}
      {preview.error && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Loading />}
      {preview.data !== undefined && !preview.error && (
        <img className={styles['paper']} src={preview.data} alt={t('print.template.preview')} />
      )}
    </div>
  );
}
