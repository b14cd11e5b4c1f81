import { useTranslation } from 'react-i18next';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { DateField } from '@/ui/fields/DateField';
import styles from './Ledger.module.css';

/** From which day to which, as the address says it; where it says nothing, what the answer is about. */
export function DaySpan({ answered }: { answered: { from: string; to: string } | undefined }) {
  const { t } = useTranslation();
  const [query, narrow] = useListQuery();
  return (
    <>
      <span className={styles['date']}>
        <DateField
          label={t('dates.from')}
          value={query['from'] ?? answered?.from ?? ''}
          onChange={(from) => narrow({ from })}
        />
      </span>
      ~
      <span className={styles['date']}>
        <DateField
          label={t('dates.to')}
          value={query['to'] ?? answered?.to ?? ''}
          onChange={(to) => narrow({ to })}
        />
      </span>
    </>
  );
}
