import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './FirstHour.module.css';
import type { FirstHour } from './useFirstHour';

/** The way back to the opening guide, on the first screen until something is sold. */
export function FirstHourLead({ first }: { first: FirstHour }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <aside className={styles['lead']} aria-label={t('page.firstHour')}>
      <span>{first.goods ? t('firstHour.nextSale') : t('firstHour.nextGoods')}</span>
      <Button
        type={first.left ? 'default' : 'primary'}
        onClick={() => void navigate({ to: '/first-hour' })}
      >
        {t('firstHour.goOn')}
      </Button>
    </aside>
  );
}
