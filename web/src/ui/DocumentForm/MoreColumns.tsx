import { SettingOutlined } from '../icons';
import { Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '../LinesGrid/columns';
import styles from './DocumentForm.module.css';

interface Props {
  columns: readonly GridColumn[];
  added: readonly string[];
  onChange: (keys: string[]) => void;
}

/** The columns that are not usually needed; a person may keep them in sight. */
export function MoreColumns({ columns, added, onChange }: Props) {
  const { t } = useTranslation();
  const rare = columns.filter(({ field }) => field.more === true);
  if (rare.length === 0) return <>#</>;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className={styles['rare']}>
          {rare.map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={added.includes(key)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...added, key] : added.filter((other) => other !== key),
                )
              }
            >
              {title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <button
        type="button"
        className={styles['corner']}
        tabIndex={-1}
        aria-label={t('list.columns')}
        title={t('list.columns')}
      >
        <SettingOutlined />
      </button>
    </Popover>
  );
}
