import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PasskeyLine } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from '@/ui/primitives/Lines.module.css';

interface Props {
  /** The address that this page came by. */
  here: string | null;
  lines: readonly PasskeyLine[];
  onName: (line: PasskeyLine) => void;
  onRemove: (line: PasskeyLine) => void;
}

/** Passkeys by what their owner calls them: when made and where, when last used and where. */
export function PasskeyList({ here, lines, onName, onRemove }: Props) {
  const { t } = useTranslation();
  if (lines.length === 0) return <p className={styles['small']}>{t('passkey.none')}</p>;
  return (
    <ul className={styles['list']} aria-label={t('passkey.title')}>
      {lines.map((line) => (
        <li key={line.id} className={styles['line']}>
          <div className={styles['what']}>
            <div className={styles['name']}>
              {line.name}
              {line.synced && <span className={styles['tag']}>{t('passkey.synced')}</span>}
            </div>
            <Facts line={line} />
            {line.address !== here && (
              <div className={styles['small']}>{t('passkey.elsewhere', { at: line.address })}</div>
            )}
            {line.copiedAt && (
              <div className={styles['warning']} role="alert">
                {t('passkey.copied', { at: shortInstant(line.copiedAt) })}
              </div>
            )}
          </div>
          <div className={styles['acts']}>
            <Button size="small" onClick={() => onName(line)}>
              {t('access.renameDevice')}
            </Button>
            <Button size="small" onClick={() => onRemove(line)}>
              {t('passkey.remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Facts({ line }: { line: PasskeyLine }) {
  const { t } = useTranslation();
  const used = line.usedAt
    ? t('passkey.usedAt', { at: shortInstant(line.usedAt) })
    : t('passkey.unused');
  return (
    <>
      <div className={styles['small']}>{[used, line.usedOn].filter(Boolean).join(' · ')}</div>
      <div className={styles['small']}>
        {[t('passkey.madeAt', { at: shortInstant(line.madeAt) }), line.madeOn]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
