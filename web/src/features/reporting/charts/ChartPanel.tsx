import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drillTo } from '@/ui/drill';
import { Loading } from '@/ui/primitives/States';
import { ChartTable } from './ChartTable';
import styles from './Charts.module.css';
import { type ChartFigure, type ChartModel, isEmpty } from './model';

const DrawnChart = lazy(async () => ({ default: (await import('./DrawnChart')).DrawnChart }));

interface Props {
  model: ChartModel;
  /** Where the table is of its own making. */
  table?: ReactNode;
}

/** One message: its figures, the chart, and the same as a table, one press away. */
export function ChartPanel({ model, table }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const title = t(`chart.${model.job}`);
  const empty = isEmpty(model);
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <h2 className={styles['heading']}>
        <span id={heading}>{title}</span>
        {!empty && (
          <button type="button" onClick={() => setAsTable(!asTable)}>
            {asTable ? t('home.asChart') : t('home.asTable')}
          </button>
        )}
      </h2>
      {empty ? (
        <p className={styles['empty']}>{t(`chart.empty.${model.job}`)}</p>
      ) : (
        <>
          <Figures figures={model.figures} />
          {asTable ? (
            (table ?? <ChartTable model={model} title={title} />)
          ) : (
            <>
              <Legend model={model} />
              <Suspense fallback={<Loading rows={5} />}>
                <DrawnChart model={model} title={title} />
              </Suspense>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Figures({ figures }: { figures: readonly ChartFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className={styles['figures']}>
      {figures.map(({ name, value, more, drill, warn }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={warn === true ? styles['warn'] : undefined}>
            {drill ? <Link {...drillTo(drill)}>{value}</Link> : value}
            {more !== undefined && <small>{more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Which colour is what; one series needs no legend, the heading has said it. */
function Legend({ model }: { model: ChartModel }) {
  const named = model.series.filter(({ below }) => below !== true);
  if (named.length < 2) return null;
  return (
    <ul className={styles['legend']}>
      {named.map(({ name, color }) => (
        <li key={name}>
          <span style={{ background: `var(${color})` }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
