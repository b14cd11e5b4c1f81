import type { Drill } from '@/api/types';
import { type Decimal, isZero } from '@/money/decimal';
import { formatMoney, formatQuantity, formatTotal } from '@/money/money';

/** What one chart says: its message, the figures above it, and bars that each open what they are made of. */
export interface ChartModel {
  job: 'stores' | 'shop' | 'selling' | 'storing' | 'buying' | 'money';
  unit: 'money' | 'pieces';
  figures: ChartFigure[];
  /** What the points are called in the table: a day, an age. */
  over: string;
  points: string[];
  /** So many points are drawn; the rest stands in the table only. */
  drawn: number;
  /** Whether each bar is so wide that its value can stand on it. */
  labelled: boolean;
  series: ChartSeries[];
}

export interface ChartFigure {
  name: string;
  value: string;
  more?: string;
  drill?: Drill | undefined;
  warn?: boolean;
}

export interface ChartSeries {
  name: string;
  /** Names of tokens: of the whole series, and of points that differ. */
  color: string;
  colors?: string[];
  values: Decimal[];
  drills: (Drill | undefined)[];
  /** Stands under the series before it and is not in the legend: what came back of what was sold. */
  below?: boolean;
}

/** Whether there is nothing to draw. */
export function isEmpty({ series }: ChartModel): boolean {
  return series.every(({ values }) => values.every((value) => isZero(value)));
}

/** A value as it stands alone, in a figure or under the pointer. */
export function formatted(value: Decimal, unit: ChartModel['unit']): string {
  if (unit === 'money') return formatTotal(value);
  return isZero(value) ? '0' : formatQuantity(value);
}

/** A value in the table: nothing is a dash. */
export function inTable(value: Decimal, unit: ChartModel['unit']): string {
  return unit === 'money' ? formatMoney(value) : formatQuantity(value);
}
