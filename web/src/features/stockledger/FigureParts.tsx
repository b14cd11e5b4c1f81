import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery } from '@/api/queries';
import type { Id, StockFigures, StockPart } from '@/api/types';
import { named } from '@/i18n/names';
import { sum } from '@/money/decimal';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Stock.module.css';

export type PartsOf = keyof StockFigures;

function figuresQuery(warehouse: Id, sku: Id) {
  return queryOptions({
    queryKey: ['stock', 'figures', warehouse, sku],
    queryFn: () => call<StockFigures>('GET', '/stock/figures', { query: { warehouse, sku } }),
  });
}

interface Props {
  warehouse: Id;
  sku: Id;
  of: readonly PartsOf[];
}

/** The papers that figures are made of: orders that reserve, transfers on the way, orders still to come. */
export function FigureParts({ warehouse, sku, of }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(figuresQuery(warehouse, sku));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <div className={styles['peek']}>
      {of.map((figure) => (
        <section key={figure}>
          <h3 className={styles['partsHead']}>
            <span>{t(`stock.${figure}`)}</span>
            <Amount value={sum(data[figure].map(({ quantity }) => quantity))} as="quantity" />
          </h3>
          <Parts parts={data[figure]} none={t(`stock.no.${figure}`)} />
        </section>
      ))}
    </div>
  );
}

function Parts({ parts, none }: { parts: readonly StockPart[]; none: string }) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const kindOf = (code: string) =>
    named(definitions?.kinds.find((kind) => kind.code === code)?.name, code);
  if (parts.length === 0) return <p className={styles['quiet']}>{none}</p>;
  return (
    <table className={styles['table']}>
      <tbody>
        {parts.map((part, i) => (
          <tr key={part.document ?? i}>
            <td>
              {part.document ? (
                <Link to="/documents/$kind/$id" params={{ kind: part.kind, id: part.document }}>
                  {kindOf(part.kind)} {part.number}
                </Link>
              ) : (
                <span className={styles['quiet']}>
                  {kindOf(part.kind)} {t('stock.notYours')}
                </span>
              )}
            </td>
            <td>{shortDate(part.businessDate)}</td>
            <td className={styles['figure']}>
              <Amount value={part.quantity} as="quantity" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
