import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import {
  CODINGS,
  type KeptLabel,
  labelPreviewQuery,
  type LabelTemplate,
  labelTemplateQuery,
} from '@/api/printing';
import { RefSelect } from '@/ui/fields/RefSelect';
import { Failure, Loading } from '@/ui/primitives/States';
import { useSettled } from '@/ui/useSettled';
import { TemplateActs } from './TemplateActs';
import styles from './Templates.module.css';

const PAUSE_MS = 300;

/** What stands on labels and hang tags, and whose prices; the label as it would be beside it. */
export function LabelForm({ kept }: { kept: KeptLabel }) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState<LabelTemplate>(kept.template);
  const change = (part: Partial<LabelTemplate>) => setTemplate({ ...template, ...part });
  const of = { paper: kept.paper };
  const ifMatch = kept.version;
  const changed = JSON.stringify(template) !== JSON.stringify(kept.template);
  return (
    <div className={styles['sides']}>
      <div className={styles['form']}>
        <div>
          <Tag>{t(kept.own ? 'print.template.own' : 'print.template.builtIn')}</Tag>
        </div>
        <label className={styles['field']}>
          <span>{t('print.label.parts')}</span>
          <Select
            mode="multiple"
            aria-label={t('print.label.parts')}
            value={template.parts}
            options={kept.parts.map((part) => ({
              value: part,
              label: t(`print.label.part.${part}`),
            }))}
            onChange={(parts) => change({ parts })}
          />
        </label>
        {template.parts.includes('words') && (
          <label className={styles['field']}>
            <span>{t('print.label.part.words')}</span>
            <Input
              maxLength={40}
              value={template.words}
              onChange={(event) => change({ words: event.target.value })}
            />
          </label>
        )}
        <label className={styles['field']}>
          <span>{t('print.label.prices')}</span>
          <RefSelect
            master="price-lists"
            label={t('print.label.prices')}
            value={template.priceList ?? undefined}
            onChange={(list) => change({ priceList: list ?? null })}
          />
          <span className={styles['hint']}>{t('print.label.pricesHint')}</span>
        </label>
        <div className={styles['field']}>
          <span>{t('print.label.coding')}</span>
          <Segmented
            aria-label={t('print.label.coding')}
            value={template.coding}
            options={CODINGS.map((coding) => ({
              value: coding,
              label: t(`print.label.codings.${coding}`),
            }))}
            onChange={(coding) => change({ coding })}
          />
        </div>
        <TemplateActs
          queryKey={labelTemplateQuery(kept.paper).queryKey}
          own={kept.own}
          changed={changed}
          save={() => call('PUT', '/label-templates', { body: { ...of, template }, ifMatch })}
          reset={() => call('POST', '/label-templates/reset', { body: of, ifMatch })}
        />
      </div>
      <LabelPreview kept={kept} template={template} />
    </div>
  );
}

function LabelPreview({ kept, template }: { kept: KeptLabel; template: LabelTemplate }) {
  const { t } = useTranslation();
  const settled = useSettled(template, PAUSE_MS);
  const preview = useQuery({
    ...labelPreviewQuery(kept.paper, settled),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles['preview']}>
      {preview.error && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Loading rows={3} />}
      {preview.data !== undefined && !preview.error && (
        <img
          className={`${styles['paper']} ${styles['label']}`}
          src={preview.data}
          alt={t('print.template.preview')}
        />
      )}
    </div>
  );
}
