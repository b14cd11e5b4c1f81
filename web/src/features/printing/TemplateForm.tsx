import { Checkbox, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { type KeptTemplate, type PrintTemplate, templateQuery } from '@/api/printing';
import { ColumnRows } from './ColumnRows';
import { Preview } from './Preview';
import { TemplateActs } from './TemplateActs';
import styles from './Templates.module.css';

const TICKS = ['capitals', 'code', 'pageSums'] as const;

/** A template, and its paper as it would be with what is typed. */
export function TemplateForm({ kept }: { kept: KeptTemplate }) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState<PrintTemplate>(kept.template);
  const [signers, setSigners] = useState(kept.template.signatures.join('，'));
  const change = (part: Partial<PrintTemplate>) => setTemplate({ ...template, ...part });
  const of = { kind: kept.kind, paper: kept.paper };
  const ifMatch = kept.version;
  const changed = JSON.stringify(template) !== JSON.stringify(kept.template);
  return (
    <div className={styles['sides']}>
      <div className={styles['form']}>
        <div>
          <Tag>{t(kept.own ? 'print.template.own' : 'print.template.builtIn')}</Tag>
        </div>
        <label className={styles['field']}>
          <span>{t('print.template.fields')}</span>
          <Select
            mode="multiple"
            aria-label={t('print.template.fields')}
            value={template.head}
            options={kept.fields.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(head) => change({ head })}
          />
        </label>
        <ColumnRows
          parts={kept.columns}
          columns={template.columns}
          onChange={(columns) => change({ columns })}
        />
        <div className={styles['ticks']}>
          {TICKS.map((tick) => (
            <Checkbox
              key={tick}
              checked={template[tick]}
              onChange={(event) => change({ [tick]: event.target.checked })}
            >
              {t(`print.template.${tick}`)}
            </Checkbox>
          ))}
          <label className={styles['short']}>
            <span>{t('print.template.fontSize')}</span>
            <InputNumber
              min={6}
              max={14}
              precision={0}
              value={template.fontSize}
              onChange={(size) => change({ fontSize: size ?? 9 })}
            />
          </label>
        </div>
        <label className={styles['field']}>
          <span>{t('print.template.signatures')}</span>
          <Input
            value={signers}
            onChange={(event) => {
              setSigners(event.target.value);
              change({ signatures: namesIn(event.target.value) });
            }}
          />
        </label>
        <label className={styles['field']}>
          <span>{t('print.template.footer')}</span>
          <Input.TextArea
            rows={2}
            maxLength={200}
            value={template.footer}
            onChange={(event) => change({ footer: event.target.value })}
          />
        </label>
        <TemplateActs
          queryKey={templateQuery(kept.kind, kept.paper).queryKey}
          own={kept.own}
          changed={changed}
          save={() => call('PUT', '/print-templates', { body: { ...of, template }, ifMatch })}
          reset={() => call('POST', '/print-templates/reset', { body: of, ifMatch })}
        />
      </div>
      <Preview kind={kept.kind} paper={kept.paper} template={template} />
    </div>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
