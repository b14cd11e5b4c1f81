import { useTranslation } from 'react-i18next';
import { CameraOutlined } from '../icons';
import styles from './Camera.module.css';
import { mayRing } from './signal';

/** One press, and the camera reads. */
export function CameraButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles['bare']}
      aria-label={t('camera.open')}
      onClick={() => {
        mayRing();
        onOpen();
      }}
    >
      <CameraOutlined />
    </button>
  );
}
