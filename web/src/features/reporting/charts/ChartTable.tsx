import { Link } from '@tanstack/react-router';
import { isNegative, isZero } from '@/money/decimal';
import { drillTo } from '@/ui/drill';
import type { Drill } from '@/api/types';
import styles from './Charts.module.css';
import { type ChartModel, inTable } from './model';

/** What a chart shows in figures, newest day or oldest debt last; each figure opens what it is made of. */
export function ChartTable({ model, title }: { model: ChartModel; title: string }) {
  const { points, series, unit, over } = model;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th>{over}</th>
            {series.map(({ name }) => (
              <th key={name} className={styles['end']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, at) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              {series.map(({ name, values, drills }) => (
                <td key={name} className={styles['end']}>
                  <Value value={values[at] ?? '0'} unit={unit} drill={drills[at]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Cell {
  value: string;
  unit: ChartModel['unit'];
  drill: Drill | undefined;
}

/** A figure; nothing has nothing behind it. */
export function Value({ value, unit, drill }: Cell) {
  const shown = inTable(value, unit);
  const tone = isNegative(value) ? styles['negative'] : undefined;
  if (drill === undefined || isZero(value)) return <span className={tone}>{shown}</span>;
  return (
    <Link {...drillTo(drill)} className={tone}>
      {shown}
    </Link>
  );
}
