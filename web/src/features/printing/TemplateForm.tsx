import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { type KeptTemplate, type PrintTemplate, templateQuery } from '@/api/printing';
import { Problem } from '@/api/problems';
import { ColumnRows } from './ColumnRows';
import { Preview } from './Preview';
import styles from './Templates.module.css';

const TICKS = ['capitals', 'code', 'pageSums'] as const;

/** A template, and its paper as it would be with what is typed. */
export function TemplateForm({ kept }: { kept: KeptTemplate }) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState<PrintTemplate>(kept.template);
  const [signers, setSigners] = useState(kept.template.signatures.join('，'));
  const change = (part: Partial<PrintTemplate>) => setTemplate({ ...template, ...part });
  const changed = JSON.stringify(template) !== JSON.stringify(kept.template);
  const { save, reset } = useKeeping(kept, template);
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
        <div className={styles['acts']}>
          <Button
            type="primary"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('print.template.save')}
          </Button>
          {kept.own && (
            <Button loading={reset.isPending} onClick={() => reset.mutate()}>
              {t('print.template.reset')}
            </Button>
          )}
        </div>
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

function useKeeping(kept: KeptTemplate, template: PrintTemplate) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const told = (words: string) => (now: KeptTemplate) => {
    client.setQueryData(templateQuery(kept.kind, kept.paper).queryKey, now);
    void message.success(words);
  };
  const onError = (error: unknown) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  const of = { kind: kept.kind, paper: kept.paper };
  const save = useMutation({
    mutationFn: () =>
      call<KeptTemplate>('PUT', '/print-templates', {
        body: { ...of, template },
        ifMatch: kept.version,
      }),
    onSuccess: told(t('print.template.saved')),
    onError,
  });
  const reset = useMutation({
    mutationFn: () =>
      call<KeptTemplate>('POST', '/print-templates/reset', { body: of, ifMatch: kept.version }),
    onSuccess: told(t('print.template.wasReset')),
    onError,
  });
  return { save, reset };
}
