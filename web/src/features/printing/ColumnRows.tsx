import { Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateColumn, TemplatePart } from '@/api/printing';
import { CloseOutlined } from '@/ui/icons';
import styles from './Templates.module.css';

interface Props {
  parts: readonly TemplatePart[];
  columns: readonly TemplateColumn[];
  onChange: (columns: TemplateColumn[]) => void;
}

const USUAL_WIDTH = 10;

/** The columns of the lines in their order: title, width, and where they stand. */
export function ColumnRows({ parts, columns, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = (key: string) => parts.find((part) => part.key === key)?.name ?? key;
  const set = (at: number, part: Partial<TemplateColumn>) =>
    onChange(columns.map((column, i) => (i === at ? { ...column, ...part } : column)));
  const up = (at: number) =>
    onChange(
      columns.flatMap((column, i) =>
        i === at - 1 ? [columns[at] ?? column, column] : i === at ? [] : [column],
      ),
    );
  const left = parts.filter(({ key }) => columns.every((column) => column.key !== key));
  return (
    <fieldset className={styles['columns']}>
      <legend>{t('print.template.columns')}</legend>
      {columns.map(({ key, title, width }, i) => {
        const name = nameOf(key);
        return (
          <div key={key} className={styles['column']}>
            <Button
              size="small"
              disabled={i === 0}
              aria-label={t('print.template.up', { name })}
              onClick={() => up(i)}
            >
              ↑
            </Button>
            <Input
              aria-label={t('print.template.title', { name })}
              placeholder={name}
              maxLength={20}
              value={title}
              onChange={(event) => set(i, { title: event.target.value })}
            />
            <InputNumber
              aria-label={t('print.template.width', { name })}
              min={1}
              max={100}
              precision={0}
              value={width}
              onChange={(value) => set(i, { width: value ?? USUAL_WIDTH })}
            />
            <Button
              size="small"
              icon={<CloseOutlined />}
              disabled={columns.length === 1}
              aria-label={t('print.template.remove', { name })}
              onClick={() => onChange(columns.filter((_, at) => at !== i))}
            />
          </div>
        );
      })}
      {left.length > 0 && (
        <Select
          aria-label={t('print.template.add')}
          placeholder={t('print.template.add')}
          value={null}
          options={left.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(key: string | null) => {
            if (key !== null) onChange([...columns, { key, width: USUAL_WIDTH, title: '' }]);
          }}
        />
      )}
    </fieldset>
  );
}
