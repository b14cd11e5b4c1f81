import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '@/ui/useSettled';
import styles from './Palette.module.css';
import { type Found, useFound } from './useFound';

/** Ctrl K: a number opens its slip, a barcode its goods, pinyin finds anything, a verb runs it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const settled = useSettled(typed.trim(), 120);
  const { found, searching } = useFound(typed.trim(), settled);
  const run = (item: Found | undefined) => {
    if (item === undefined) return;
    onClose();
    void navigate({ href: item.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={t('shell.search')} // Read out only: the field says it to the eye.
      styles={{ header: { display: 'none' } }}
      footer={null}
      closable={false}
      width={600}
      style={{ top: 80 }}
    >
      <input
        className={styles['input']}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-found"
        aria-activedescendant={found[at] ? `palette-${String(at)}` : undefined}
        aria-label={t('shell.search')}
        placeholder={t('shell.searchHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-found" role="listbox" className={styles['list']}>
        {found.map((item, index) => (
          <li
            key={item.id}
            id={`palette-${String(index)}`}
            role="option"
            aria-selected={index === at}
            className={styles['item']}
            onMouseMove={() => setAt(index)}
            onClick={() => run(item)}
          >
            <span className={styles['group']}>{t(`palette.${item.group}`)}</span>
            <span className={styles['label']}>{item.label}</span>
            <span className={styles['detail']}>{item.detail}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles['none']}>{searching ? t('common.loading') : t('palette.none')}</p>
      )}
    </Modal>
  );
}
