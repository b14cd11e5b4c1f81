import { useQuery } from '@tanstack/react-query';
import { Select, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type PaperCode, templateQuery } from '@/api/printing';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { named } from '@/i18n/names';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading, NotAllowed } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './Templates.module.css';
import { TemplateForm } from './TemplateForm';

/** What papers look like: a kind of document on a paper at a time, with the paper beside it. */
export function TemplatesPage() {
  const { t } = useTranslation();
  useTab(t('page.printTemplates'));
  const phone = useIsPhone();
  const may = useMay()('company.configure');
  const { data: definitions } = useQuery(definitionsQuery);
  const [kind, setKind] = useState('sales-delivery');
  const [paper, setPaper] = useState<PaperCode>('a4');
  const kept = useQuery({ ...templateQuery(kind, paper), enabled: may });
  const papers = PAPERS.map((code) => ({ value: code, label: t(`print.paper.${code}`) }));
  const choice = { value: paper, options: papers, onChange: setPaper };
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
              options={(definitions?.kinds ?? []).map(({ code, name }) => ({
                value: code,
                label: named(name, code),
              }))}
              onChange={setKind}
            />
            {phone ? (
              <Select aria-label={t('print.template.paper')} {...choice} />
            ) : (
              <Segmented aria-label={t('print.template.paper')} {...choice} />
            )}
          </div>
          {kept.error && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
          {kept.isPending && <Loading />}
          {kept.data && (
            <TemplateForm key={`${kind} ${paper} ${String(kept.data.version)}`} kept={kept.data} />
          )}
        </div>
      )}
    </Page>
  );
}
