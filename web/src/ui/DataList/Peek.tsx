import { CloseOutlined, ExpandOutlined } from '../icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DataList.module.css';

interface Props {
  onClose: () => void;
  onOpen: () => void;
  children: ReactNode;
}

/** A look at the row one stands on; it follows ↑ and ↓. */
export function Peek({ onClose, onOpen, children }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={styles['peek']} aria-label={t('keys.peek')}>
      <div className={styles['peekHead']}>
        <button
          type="button"
          className={styles['iconButton']}
          onClick={onOpen}
          aria-label={t('keys.open')}
        >
          <ExpandOutlined />
        </button>
        <button
          type="button"
          className={styles['iconButton']}
          onClick={onClose}
          aria-label={t('common.close')}
        >
          <CloseOutlined />
        </button>
      </div>
      <div className={styles['peekBody']}>{children}</div>
    </aside>
  );
}
