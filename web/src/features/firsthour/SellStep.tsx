import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { useKeptHour } from '@/ui/firstHour/useFirstHour';
import styles from './FirstHour.module.css';

/** Sell one: opens a slip, and the guide goes there with it. */
export function SellStep() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kept, keep] = useKeptHour();
  const sell = () => {
    const id = uuidv7();
    keep({ sale: id });
    void navigate({ href: `/documents/retail-sale/${id}?new=1` });
  };
  return (
    <section className={styles['form']}>
      <p>
        {kept.article === undefined
          ? t('firstHour.sellAny')
          : t('firstHour.sellArticle', { article: kept.article })}
      </p>
      <p className={styles['hint']}>{t('firstHour.sellHint')}</p>
      <div className={styles['acts']}>
        <Button type="primary" size="large" autoFocus onClick={sell}>
          {t('firstHour.sell')}
        </Button>
      </div>
    </section>
  );
}
