import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Door.module.css';

/** The codes for the day the phone is lost; nobody can show them a second time. */
export function RecoveryCodes({ codes, onNoted }: { codes: string[]; onNoted: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      void message.success(t('factor.copied'));
    } catch {
      void message.error(t('factor.copyFailed'));
    }
  };
  return (
    <div className={styles['form']}>
      <p>{t('factor.codesHint')}</p>
      <ol className={styles['codes']} aria-label={t('factor.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button size="large" block onClick={() => void copy()}>
        {t('factor.copy')}
      </Button>
      <Button size="large" type="primary" block onClick={onNoted}>
        {t('factor.noted')}
      </Button>
    </div>
  );
}
