import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { daysFrom, todayHere } from '@/ui/dates';
import { DateField } from '@/ui/fields/DateField';
import styles from './Delegations.module.css';
import { endOfWeek } from './lending';

/** From which day to which, both included. */
export interface Term {
  first: string;
  last: string;
}

interface Props {
  value: Term;
  /** How many days at most. */
  most: number;
  onChange: (term: Term) => void;
}

/** From when until when: a click for what is usual, two dates for the rest. */
export function LendingTerm({ value, most, onChange }: Props) {
  const { t } = useTranslation();
  const today = todayHere();
  const latest = daysFrom(today, most - 1);
  const usual: [string, string][] = [
    [t('lending.today'), today],
    [t('lending.week'), endOfWeek(today)],
    ...[7, 14].map((count): [string, string] => [
      t('lending.days', { count }),
      daysFrom(today, count - 1),
    ]),
  ];
  return (
    <div className={styles['field']} role="group" aria-label={t('lending.when')}>
      <span className={styles['label']}>
        {t('lending.when')} · {t('lending.most', { count: most })}
      </span>
      <div className={styles['days']}>
        {usual.map(([label, last]) => (
          <Button
            key={label}
            size="small"
            type={value.first === today && value.last === last ? 'primary' : 'default'}
            onClick={() => onChange({ first: today, last })}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles['days']}>
        <span>{t('lending.first')}</span>
        <DateField
          label={t('lending.first')}
          value={value.first}
          invalid={value.first < today}
          onChange={(first) => first !== undefined && onChange({ ...value, first })}
        />
        <span>{t('lending.last')}</span>
        <DateField
          label={t('lending.last')}
          value={value.last}
          invalid={value.last < value.first || value.last > latest}
          onChange={(last) => last !== undefined && onChange({ ...value, last })}
        />
      </div>
    </div>
  );
}
