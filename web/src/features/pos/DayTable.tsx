import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { DayFigures } from '@/api/types';
import { named } from '@/i18n/names';
import { Amount } from '@/ui/primitives/Amount';
import styles from './Close.module.css';
import { isShown } from './close';

/** What the books know of the day: slips by kind, money by account, and what should be in the box. */
export function DayTable({ data }: { data: DayFigures }) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const name = (kind: string) =>
    named(definitions?.kinds.find(({ code }) => code === kind)?.name, kind);
  const figure = styles['figure'];
  return (
    <section className={styles['card']} aria-label={t('dailyClose.figures')}>
      <h2>{t('dailyClose.figures')}</h2>
      <table className={styles['table']}>
        <tbody>
          {data.kinds.length === 0 && (
            <tr>
              <td colSpan={3}>{t('dailyClose.nothingSold')}</td>
            </tr>
          )}
          {data.kinds.map((row) => (
            <tr key={row.kind}>
              <td>{name(row.kind)}</td>
              <td className={figure}>{t('dailyClose.slips', { count: row.count })}</td>
              <td className={figure}>
                <Amount value={row.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr className={styles['heading']}>
            <th>{t('dailyClose.money')}</th>
            <th className={figure}>{t('cash.in')}</th>
            <th className={figure}>{t('cash.out')}</th>
          </tr>
          {(isShown(data) ? [data.box, ...data.others] : data.others).map((row) => (
            <tr key={row.account}>
              <td>{row.name}</td>
              <td className={figure}>
                <Amount value={row.in} />
              </td>
              <td className={figure}>
                <Amount value={row.out} />
              </td>
            </tr>
          ))}
        </tbody>
        {isShown(data) && (
          <tbody>
            <tr className={styles['heading']}>
              <th colSpan={3}>{t('dailyClose.box')}</th>
            </tr>
            <Row label={t('dailyClose.opening')} value={data.box.opening} />
            <Row label={t('dailyClose.in')} value={data.box.in} />
            <Row label={t('dailyClose.out')} value={data.box.out} />
            <tr className={styles['sum']}>
              <td colSpan={2}>{t('dailyClose.expected')}</td>
              <td className={figure}>
                <Amount value={data.box.expected} as="total" />
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <td colSpan={2}>{label}</td>
      <td className={styles['figure']}>
        <Amount value={value} />
      </td>
    </tr>
  );
}
