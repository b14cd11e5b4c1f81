import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { endPreview, preview } from '@/api/preview';
import { EyeOutlined } from '@/ui/icons';
import styles from './PreviewBar.module.css';

/** Says on every screen that it is not one's own, and leads back. */
export function PreviewBar() {
  const { t } = useTranslation();
  const seen = preview();
  if (seen === undefined) return null;
  return (
    <div className={styles['bar']} role="status">
      <EyeOutlined />
      <span className={styles['what']}>
        {seen.unitName === undefined
          ? t('preview.on', { role: seen.roleName })
          : t('preview.onIn', { role: seen.roleName, unit: seen.unitName })}
      </span>
      <Button size="small" onClick={endPreview}>
        {t('preview.end')}
      </Button>
    </div>
  );
}
