import { Button } from 'antd';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Camera.module.css';
import type { Trouble as Why } from './lens';
import { codeIn } from './picture';
import type { Reader } from './reader';

interface Props {
  trouble: Why | 'reader';
  reader: Reader | undefined;
  onAgain: () => void;
  onCode: (code: string) => void;
  children: ReactNode;
}

/** Why nothing is seen, in plain words, and what can be done: try again, or take a picture, which needs no permission of the browser. */
export function Trouble({ trouble, reader, onAgain, onCode, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['trouble']}>
      <p role="alert">{t(`camera.trouble.${trouble}`)}</p>
      {trouble !== 'reader' && <TakePicture reader={reader} onCode={onCode} />}
      <div className={styles['acts']}>
        {trouble !== 'insecure' && <Button onClick={onAgain}>{t('common.retry')}</Button>}
        {children}
      </div>
    </div>
  );
}

type Outcome = 'idle' | 'reading' | 'nothing' | 'unreadable';

/** One picture after another from the phone's own camera, read as the moving ones are. */
function TakePicture({ reader, onCode }: Pick<Props, 'reader' | 'onCode'>) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined || reader === undefined) return;
    setOutcome('reading');
    void codeIn(file, reader)
      .then((code) => {
        setOutcome(code === undefined ? 'nothing' : 'idle');
        if (code !== undefined) onCode(code);
      })
      .catch(() => setOutcome('unreadable'))
      // The same picture may be chosen again.
      .finally(() => (target.value = ''));
  };
  const waits = reader === undefined || outcome === 'reading';
  return (
    <>
      <label className={styles['take']}>
        {t(waits ? 'camera.wait' : 'camera.take')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={waits}
          onChange={take}
        />
      </label>
      {(outcome === 'nothing' || outcome === 'unreadable') && (
        <p className={styles['bad']} role="alert">
          {t(`camera.picture.${outcome}`)}
        </p>
      )}
    </>
  );
}
