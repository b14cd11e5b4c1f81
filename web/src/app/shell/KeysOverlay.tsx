import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { printed } from '@/ui/keys/combo';
import { keyMap } from '@/ui/keys/useKeys';
import styles from './KeysOverlay.module.css';

/** What can be pressed on the screen one is on. */
export function KeysOverlay({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const keys = keyMap().filter(({ combo }) => !/^alt\+[2-9]$/.test(combo));
  return (
    <Modal open onCancel={onClose} footer={null} title={t('keys.title')} width={560}>
      <dl className={styles['keys']}>
        {keys.map(({ combo, label }) => (
          <div key={combo} className={styles['key']}>
            <dt>
              <kbd>{combo === 'alt+1' ? 'Alt 1…9' : printed(combo)}</kbd>
            </dt>
            <dd>{combo === 'alt+1' ? t('keys.tabs') : label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
