import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CloseOutlined } from '../icons';
import type { ScansNow } from './scanBuffer';
import styles from './ScanBar.module.css';

interface Props {
  scans: ScansNow;
  onAgain: (code: string) => void;
  onForget: (code: string) => void;
}

/** What was scanned and is not among the lines: what still waits, and what nothing is known of, with its number. */
export function ScanBar({ scans, onAgain, onForget }: Props) {
  const { t } = useTranslation();
  const { waiting, unknown, stuck } = scans;
  if (unknown.length === 0 && !stuck) return null;
  return (
    <div className={styles['bar']} role="alert">
      {stuck && <span>{t('lines.scansWait', { count: waiting.length })}</span>}
      {unknown.length > 0 && <span>{t('lines.scansUnknown')}</span>}
      {unknown.map(({ code, times }) => (
        <span key={code} className={styles['code']}>
          {code}
          {times > 1 && ` × ${String(times)}`}
          <Button type="link" size="small" onClick={() => onAgain(code)}>
            {t('lines.scanAgain')}
          </Button>
          <button
            type="button"
            aria-label={t('lines.scanForget', { code })}
            onClick={() => onForget(code)}
          >
            <CloseOutlined />
          </button>
        </span>
      ))}
    </div>
  );
}
