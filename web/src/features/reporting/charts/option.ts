import { formatTotal } from '@/money/money';
import { token } from '@/ui/theme';
import { type ChartModel, type ChartSeries, formatted } from './model';

/** How a chart is drawn. Here, and only here, an amount becomes a number: a chart draws pixels. */
export function optionOf(model: ChartModel, language: string) {
  const text = { color: token('--ink-2'), fontFamily: token('--font') };
  const short = new Intl.NumberFormat(language, { notation: 'compact', useGrouping: true });
  return {
    animation: false,
    grid: { left: 8, right: 12, top: model.labelled ? 24 : 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      confine: true,
      backgroundColor: token('--surface'),
      borderColor: token('--line'),
      textStyle: { color: token('--ink'), fontFamily: token('--font') },
      valueFormatter: (value: unknown) => formatted(String(value), model.unit),
    },
    xAxis: {
      type: 'category' as const,
      data: model.points.slice(0, model.drawn),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('--line-strong') } },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { ...text, formatter: (value: number) => short.format(value) },
      splitLine: { lineStyle: { color: token('--line') } },
    },
    series: model.series.map((series, at) => bars(series, at, model)),
  };
}

/** What stands below the line shares the place of what stands above it. */
function bars(series: ChartSeries, at: number, model: ChartModel) {
  const above = series.below === true ? at - 1 : at;
  return {
    name: series.name,
    type: 'bar' as const,
    stack: String(above),
    data: series.values.slice(0, model.drawn).map((value, point) => ({
      value: Number(value),
      itemStyle: { color: token(series.colors?.[point] ?? series.color) },
    })),
    itemStyle: { color: token(series.color), opacity: series.below === true ? 0.55 : 1 },
    barMaxWidth: model.labelled ? 56 : 18,
    barGap: '15%',
    label: {
      show: model.labelled,
      position: 'top' as const,
      color: token('--ink'),
      fontFamily: token('--font'),
      formatter: ({ value }: { value: unknown }) => labelOf(String(value), model.unit),
    },
  };
}

function labelOf(value: string, unit: ChartModel['unit']): string {
  return unit === 'money' ? formatTotal(value) : formatted(value, unit);
}
