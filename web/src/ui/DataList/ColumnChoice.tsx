import { SettingOutlined } from '../icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './DataList.module.css';
import type { Column } from './types';

/** The columns a person has chosen, in the list's own order; the first one always stays. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
): Column<Row>[] {
  return columns.filter(
    ({ key, hidden }, index) => index === 0 || (chosen ? chosen.includes(key) : hidden !== true),
  );
}

interface Props<Row> {
  columns: readonly Column<Row>[];
  chosen: string[] | null;
  choose: (keys: string[] | null) => void;
}

export function ColumnChoice<Row>({ columns, chosen, choose }: Props<Row>) {
  const { t } = useTranslation();
  const shown = new Set(shownColumns(columns, chosen).map(({ key }) => key));
  const toggle = (key: string, on: boolean) =>
    choose(columns.map((column) => column.key).filter((k) => (k === key ? on : shown.has(k))));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles['columns']}>
          {columns.slice(1).map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={shown.has(key)}
              onChange={(event) => toggle(key, event.target.checked)}
            >
              {title}
            </Checkbox>
          ))}
          <Button size="small" type="link" onClick={() => choose(null)}>
            {t('list.ownColumnsReset')}
          </Button>
        </div>
      }
    >
      <button
        type="button"
        className={styles['iconButton']}
        aria-label={t('list.columns')}
        title={t('list.columns')}
      >
        <SettingOutlined />
      </button>
    </Popover>
  );
}
