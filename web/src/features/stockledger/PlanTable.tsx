import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isNegative } from '@/money/decimal';
import { formatCost, formatMoney, formatPercent, formatQuantity } from '@/money/money';
import type { Column } from '@/ui/DataList/types';
import type { Proposal } from './markdown';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './Slow.module.css';

/** The columns of a plan, on the screen and in a file; cost only where it is told. */
export function planColumns(t: TFunction, plan: readonly Proposal[]): Column<Proposal>[] {
  const cost = plan.some(({ unitCost }) => unitCost !== undefined);
  const figure = (key: string, title: string, text: (one: Proposal) => string) =>
    ({ key, title, width: 100, align: 'right', text }) as const;
  return [
    { key: 'code', title: t('stock.code'), width: 120, text: ({ row }) => row.code },
    { key: 'name', title: t('stock.name'), width: 160, text: ({ row }) => row.name },
    {
      key: 'band',
      title: t('slow.band'),
      width: 110,
      text: ({ row }) => t(`slow.bands.${row.band}`),
    },
    figure('onHand', t('slow.onHand'), ({ row }) => formatQuantity(row.onHand)),
    figure('now', t('markdown.now'), ({ now }) => formatMoney(now)),
    figure('then', t('markdown.then'), ({ then }) => formatMoney(then)),
    ...(cost
      ? [
          figure('unitCost', t('markdown.unitCost'), ({ unitCost }) => formatCost(unitCost)),
          figure('left', t('markdown.left'), ({ left }) => formatPercent(left)),
          figure('worth', t('markdown.worth'), ({ row }) => formatMoney(row.worth)),
        ]
      : []),
  ];
}

/** What fits side by side in one hand: the price that is and the one that would be. */
const ON_A_PHONE: ReadonlySet<string> = new Set(['name', 'onHand', 'now', 'then', 'left']);

/** The plan row by row; what would be sold below its cost stands out. */
export function PlanTable({ plan }: { plan: readonly Proposal[] }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const columns = planColumns(t, plan).filter(({ key }) => !phone || ON_A_PHONE.has(key));
  return (
    <div className={styles['plan']} tabIndex={0} role="region" aria-label={t('markdown.title')}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} className={align && styles['figure']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.map((one) => (
            <tr
              key={one.row.item}
              className={
                one.left !== undefined && isNegative(one.left) ? styles['loss'] : undefined
              }
            >
              {columns.map(({ key, align, text }) => (
                <td key={key} className={align && styles['figure']}>
                  {text(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
