import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Home } from '@/api/types';
import { formatTotal } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { token, useTheme } from '@/ui/theme';
import { canDraw } from './canDraw';
import styles from './HomePage.module.css';

echarts.use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Thirty days of sales and profit; a click on a day opens its slips, the table behind it is one press away. */
export function SalesChart({ days }: { days: Home['days'] }) {
  const { t } = useTranslation();
  const profits = hasProfits(days);
  const navigate = useNavigate();
  const theme = useTheme();
  const canvas = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState(false);
  useEffect(() => {
    if (canvas.current === null || !canDraw()) return undefined;
    const chart = echarts.init(canvas.current);
    chart.setOption(optionOf(days, { sales: t('home.sales'), profit: t('home.profit') }));
    chart.on('click', ({ dataIndex }) => {
      const date = days[dataIndex]?.date;
      if (date !== undefined) {
        void navigate({
          to: '/documents',
          search: { from: date, to: date } as never,
        });
      }
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(canvas.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [days, theme, t, navigate, table]);
  return (
    <>
      <div className={styles['heading']}>
        <span className={styles['legend']}>
          <span>{t('home.sales')}</span>
          {profits && <span>{t('home.profit')}</span>}
        </span>
        <button type="button" onClick={() => setTable(!table)}>
          {table ? t('home.asChart') : t('home.asTable')}
        </button>
      </div>
      {table ? (
        <DayTable days={days} />
      ) : (
        <div ref={canvas} className={styles['chart']} role="img" aria-label={t('home.chart')} />
      )}
    </>
  );
}

/** What is earned is told to those who may see cost. */
function hasProfits(days: Home['days']): boolean {
  return days.some(({ profit }) => profit !== undefined);
}

function DayTable({ days }: { days: Home['days'] }) {
  const { t } = useTranslation();
  const profits = hasProfits(days);
  return (
    <div className={styles['tableScroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('home.day')}</th>
            <th className={styles['end']}>{t('home.sales')}</th>
            {profits && <th className={styles['end']}>{t('home.profit')}</th>}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date}>
              <td>{shortDate(day.date)}</td>
              <td className={styles['end']}>
                <Amount value={day.sales} />
              </td>
              {profits && (
                <td className={styles['end']}>
                  <Amount value={day.profit} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A chart draws pixels: here, and only here, an amount becomes a number.
function optionOf(days: Home['days'], words: { sales: string; profit: string }) {
  const [sales, profit] = [token('--series-1'), token('--series-2')];
  const text = { color: token('--ink-2'), fontFamily: token('--font') };
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: token('--surface'),
      borderColor: token('--line'),
      textStyle: { color: token('--ink'), fontFamily: token('--font') },
      valueFormatter: (value: unknown) => formatTotal(String(value)),
    },
    xAxis: {
      type: 'category' as const,
      data: days.map((day) => shortDate(day.date)),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('--line-strong') } },
    },
    yAxis: {
      type: 'value' as const,
      axisLabel: text,
      splitLine: { lineStyle: { color: token('--line') } },
    },
    series: [
      {
        name: words.sales,
        type: 'bar' as const,
        data: days.map((day) => Number(day.sales)),
        itemStyle: { color: sales },
        barMaxWidth: 18,
      },
      ...(hasProfits(days)
        ? [
            {
              name: words.profit,
              type: 'line' as const,
              data: days.map((day) => Number(day.profit)),
              lineStyle: { color: profit, width: 2 },
              itemStyle: { color: profit },
              symbol: 'none',
            },
          ]
        : []),
    ],
  };
}
