import { CloseOutlined, DownOutlined } from '../icons';
import { Popover } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefSelect } from '../fields/RefSelect';
import { useRefName } from '../fields/refs';
import { useSettled } from '../useSettled';
import styles from './DataList.module.css';
import { DateRange, rangeWords } from './DateRange';
import type { Filter, ListQuery } from './types';

type Narrow = (part: Record<string, string | undefined>) => void;

interface Props {
  filters: readonly Filter[];
  query: ListQuery;
  narrow: Narrow;
  hint: string | undefined;
}

export function Filters({ filters, query, narrow, hint }: Props) {
  return (
    <>
      {hint !== undefined && (
        <div className={styles['search']}>
          <Search hint={hint} value={query['q'] ?? ''} narrow={narrow} />
        </div>
      )}
      <div className={styles['filters']}>
        {filters.map((filter) => (
          <Chip key={filter.key} filter={filter} query={query} narrow={narrow} />
        ))}
      </div>
    </>
  );
}

function Search({ hint, value, narrow }: { hint: string; value: string; narrow: Narrow }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const settled = useSettled(typed, 250);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (settled === typed && settled !== value) narrow({ q: settled });
  }, [settled, typed, value, narrow]);
  return (
    <input
      id="list-q"
      type="search"
      className={styles['q']}
      placeholder={hint}
      aria-label={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

interface ChipProps {
  filter: Filter;
  query: ListQuery;
  narrow: Narrow;
}

function Chip({ filter, query, narrow }: ChipProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const words = useChipWords(filter, query);
  const keys = filter.type === 'dates' ? ['from', 'to'] : [filter.key];
  const set = (part: Record<string, string | undefined>) => {
    narrow(part);
    setOpen(false);
  };
  if (filter.type === 'flag') {
    const on = query[filter.key] === filter.on;
    const other = on ? filter.off : filter.on;
    return (
      <span className={`${styles['chip']} ${on ? styles['on'] : ''}`}>
        <button type="button" aria-pressed={on} onClick={() => narrow({ [filter.key]: other })}>
          {filter.title}
        </button>
      </span>
    );
  }
  return (
    <span className={`${styles['chip']} ${words ? styles['on'] : ''}`}>
      <Popover
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<ChipBody filter={filter} query={query} set={set} />}
      >
        <button type="button" aria-expanded={open}>
          {words ? `${filter.title} ${words}` : filter.title} {!words && <DownOutlined />}
        </button>
      </Popover>
      {words && (
        <button
          type="button"
          aria-label={t('list.clear', { name: filter.title })}
          onClick={() => narrow(Object.fromEntries(keys.map((key) => [key, undefined])))}
        >
          <CloseOutlined />
        </button>
      )}
    </span>
  );
}

function useChipWords(filter: Filter, query: ListQuery): string | undefined {
  const { t } = useTranslation();
  const value = query[filter.key];
  const master =
    filter.type === 'ref' ? filter.master : filter.type === 'account' ? 'accounts' : '';
  const name = useRefName(master, master === '' ? undefined : value);
  if (filter.type === 'dates') return rangeWords(query['from'], query['to'], t);
  if (value === undefined) return undefined;
  if (filter.type === 'choice') {
    return wordsOf(filter.choices, value);
  }
  return name ?? '…';
}

/** A figure may be made of several kinds; beyond two it is said how many. */
function wordsOf(choices: readonly { value: string; label: string }[], value: string): string {
  const labels = value
    .split(',')
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? one);
  return labels.length <= 2
    ? labels.join('、')
    : `${labels[0] ?? ''} +${String(labels.length - 1)}`;
}

interface BodyProps {
  filter: Filter;
  query: ListQuery;
  set: (part: Record<string, string | undefined>) => void;
}

function ChipBody({ filter, query, set }: BodyProps) {
  const value = query[filter.key];
  if (filter.type === 'dates') {
    return <DateRange from={query['from']} to={query['to']} set={set} />;
  }
  if (filter.type === 'choice') {
    return (
      <div className={styles['pop']}>
        {filter.choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className={styles['choice']}
            aria-pressed={choice.value === value}
            onClick={() => set({ [filter.key]: choice.value })}
          >
            {choice.label}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className={styles['pop']}>
      <RefSelect
        master={filter.type === 'account' ? 'accounts' : filter.type === 'ref' ? filter.master : ''}
        value={value}
        autoFocus
        onChange={(id) => set({ [filter.key]: id })}
      />
    </div>
  );
}
