import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/types';
import styles from './FirstHour.module.css';
import { Moved } from './Moved';
import { useKeptHour } from './useFirstHour';

/** Beside the first sale: what to press next, and when it is posted what it has moved. On no other slip. */
export function FirstSaleGuide({ doc }: { doc: Document }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kept, keep] = useKeptHour();
  if (kept.sale !== doc.id) return null;
  if (doc.state === 'DRAFT') return <Hints doc={doc} article={kept.article} />;
  if (doc.state !== 'POSTED') return null;
  const done = () => {
    keep({ over: true, sale: undefined });
    void navigate({ to: '/' });
  };
  return (
    <aside className={styles['guide']} aria-label={t('firstHour.sold')}>
      <strong>{t('firstHour.sold')}</strong>
      <Moved doc={doc} />
      <Button className={styles['end'] ?? ''} onClick={done}>
        {t('firstHour.toWork')}
      </Button>
    </aside>
  );
}

function Hints({ doc, article }: { doc: Document; article: string | undefined }) {
  const { t } = useTranslation();
  const entered = doc.lines.some(({ sku }) => sku !== undefined && sku !== null);
  return (
    <aside className={styles['guide']} aria-label={t('firstHour.hint')}>
      <strong>{t('firstHour.hint')}</strong>
      <ol>
        <li aria-current={entered ? undefined : 'step'}>
          {article === undefined ? t('firstHour.hintAny') : t('firstHour.hintArticle', { article })}
        </li>
        <li aria-current={entered ? 'step' : undefined}>{t('firstHour.hintPaid')}</li>
        <li aria-current={entered ? 'step' : undefined}>{t('firstHour.hintPost')}</li>
      </ol>
    </aside>
  );
}
