import { useQuery } from '@tanstack/react-query';
import { Select, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type LabelCode,
  LABELS,
  labelTemplateQuery,
  PAPERS,
  type PaperCode,
  templateQuery,
} from '@/api/printing';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { named } from '@/i18n/names';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading, NotAllowed } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './Templates.module.css';
import { LabelForm } from './LabelForm';
import { TemplateForm } from './TemplateForm';

/** Chosen like a kind of document, and of another sort of paper. */
const LABEL = 'label';

/** What papers look like: a kind of document on a paper at a time, with the paper beside it. */
export function TemplatesPage() {
  const { t } = useTranslation();
  useTab(t('page.printTemplates'));
  const may = useMay()('company.configure');
  const { data: definitions } = useQuery(definitionsQuery);
  const [kind, setKind] = useState('sales-delivery');
  const [paper, setPaper] = useState<PaperCode>('a4');
  const [label, setLabel] = useState<LabelCode>('40x30');
  return (
    <Page title={t('page.printTemplates')} scroll>
      {!may && <NotAllowed right="company.configure" />}
      {may && (
        <div className={styles['page']}>
          <p className={styles['hint']}>{t('print.template.hint')}</p>
          <div className={styles['choice']}>
            <Select
              aria-label={t('print.template.kind')}
              className={styles['kind'] ?? ''}
              value={kind}
              options={[
                { value: LABEL, label: t('print.label.kind') },
                ...(definitions?.kinds ?? []).map(({ code, name }) => ({
                  value: code,
                  label: named(name, code),
                })),
              ]}
              onChange={setKind}
            />
            {kind === LABEL ? (
              <Papers codes={LABELS} value={label} onChange={setLabel} />
            ) : (
              <Papers codes={PAPERS} value={paper} onChange={setPaper} />
            )}
          </div>
          {kind === LABEL ? <OfLabel paper={label} /> : <OfKind kind={kind} paper={paper} />}
        </div>
      )}
    </Page>
  );
}

interface PapersProps<Code extends string> {
  codes: readonly Code[];
  value: Code;
  onChange: (code: Code) => void;
}

function Papers<Code extends PaperCode | LabelCode>({ codes, value, onChange }: PapersProps<Code>) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const options = codes.map((code) => ({ value: code, label: t(`print.paper.${code}`) }));
  const choice = { value, options, onChange };
  return phone ? (
    <Select aria-label={t('print.template.paper')} {...choice} />
  ) : (
    <Segmented aria-label={t('print.template.paper')} {...choice} />
  );
}

function OfKind({ kind, paper }: { kind: string; paper: PaperCode }) {
  const kept = useQuery(templateQuery(kind, paper));
  if (kept.error) return <Failure error={kept.error} onRetry={() => void kept.refetch()} />;
  if (kept.data === undefined) return <Loading />;
  return <TemplateForm key={`${kind} ${paper} ${String(kept.data.version)}`} kept={kept.data} />;
}

function OfLabel({ paper }: { paper: LabelCode }) {
  const kept = useQuery(labelTemplateQuery(paper));
  if (kept.error) return <Failure error={kept.error} onRetry={() => void kept.refetch()} />;
  if (kept.data === undefined) return <Loading />;
  return <LabelForm key={`${paper} ${String(kept.data.version)}`} kept={kept.data} />;
}
