import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { drillTo } from '@/ui/drill';
import { useTheme } from '@/ui/theme';
import { canDraw } from '../canDraw';
import styles from './Charts.module.css';
import type { ChartModel } from './model';
import { optionOf } from './option';

echarts.use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** The bars of a chart; a click on one opens what it is made of. What changes moves no bar that stays as it was. */
export function DrawnChart({ model, title }: { model: ChartModel; title: string }) {
  const navigate = useNavigate();
  const theme = useTheme();
  const { i18n } = useTranslation();
  const canvas = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(null);
  useEffect(() => {
    if (canvas.current === null || !canDraw()) return undefined;
    const drawn = echarts.init(canvas.current);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(canvas.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(model, i18n.language), { notMerge: true });
  }, [model, theme, i18n.language]);
  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null) return undefined;
    const open = ({ seriesIndex = 0, dataIndex }: { seriesIndex?: number; dataIndex: number }) => {
      const drill = model.series[seriesIndex]?.drills[dataIndex];
      if (drill) void navigate(drillTo(drill));
    };
    drawn.on('click', open as never);
    return () => {
      drawn.off('click', open);
    };
  }, [model, navigate]);
  return <div ref={canvas} className={styles['canvas']} role="img" aria-label={title} />;
}
