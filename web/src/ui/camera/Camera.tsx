import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulbOutlined, CloseOutlined } from '../icons';
import styles from './Camera.module.css';
import { turnTorch } from './lens';
import { ringRead, ringUnknown } from './signal';
import { Trouble } from './Trouble';
import { useLens } from './useLens';
import { useReader } from './useReader';
import { useSight } from './useSight';

/** What is to be said of a code that was read: what it is, and how many there are of it now. */
export interface Told {
  words: string;
  figure?: string;
  bad?: boolean;
}

interface Props {
  /** Nothing as long as it is being looked up. */
  tell: (code: string) => Told | undefined;
  onCode: (code: string) => void;
  onClose: () => void;
}

/** The camera as a scanner (摄像头扫码): it reads code after code until it is closed, and says of each what it was. */
export function Camera({ tell, onCode, onClose }: Props) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [lens, openAgain] = useLens(video);
  const [reading, loadAgain] = useReader();
  const [last, setLast] = useState<string>();
  const reader = reading.state === 'ready' ? reading.reader : undefined;
  const take = (code: string) => {
    ringRead();
    setLast(code);
    onCode(code);
  };
  useSight(video, lens.state === 'live' ? reader : undefined, take);
  const trouble = reading.state === 'failed' ? 'reader' : lens.state;
  const sees = trouble === 'live' || trouble === 'opening';
  const told = last === undefined ? undefined : (tell(last) ?? { words: last });
  useUnknownRing(last, told?.bad === true);
  return (
    <section className={styles['panel']} aria-label={t('camera.title')}>
      <div className={styles['view']} hidden={!sees}>
        <video ref={video} muted playsInline aria-hidden />
        <span className={styles['aim']} />
        <div className={styles['tools']}>
          {lens.light && <Torch light={lens.light} />}
          <Close onClose={onClose} />
        </div>
        {sees && (
          <p className={styles['said']} role="status">
            <Words told={told} loading={trouble === 'opening' || reader === undefined} />
          </p>
        )}
      </div>
      {!sees && (
        <Trouble
          trouble={trouble}
          reader={reader}
          onAgain={trouble === 'reader' ? loadAgain : openAgain}
          onCode={take}
        >
          <p className={styles['words']} role="status">
            {told && <Words told={told} loading={false} />}
          </p>
          <Close onClose={onClose} />
        </Trouble>
      )}
    </section>
  );
}

function Words({ told, loading }: { told: Told | undefined; loading: boolean }) {
  const { t } = useTranslation();
  if (told === undefined) return <span>{t(loading ? 'camera.loading' : 'camera.aim')}</span>;
  return (
    <>
      <span className={told.bad ? styles['bad'] : undefined}>{told.words}</span>
      {told.figure !== undefined && <strong>{told.figure}</strong>}
    </>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles['bare']}
      aria-label={t('camera.close')}
      onClick={onClose}
    >
      <CloseOutlined />
    </button>
  );
}

/** A light for a dark store room, where the phone has one. */
function Torch({ light }: { light: MediaStreamTrack }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const turn = () =>
    void turnTorch(light, !on)
      .then(() => setOn(!on))
      .catch(() => setOn(false));
  return (
    <button type="button" aria-label={t('camera.torch')} aria-pressed={on} onClick={turn}>
      <BulbOutlined />
    </button>
  );
}

/** Rings once for each code that nothing is known by. */
function useUnknownRing(last: string | undefined, unknown: boolean): void {
  useEffect(() => {
    if (unknown) ringUnknown();
  }, [last, unknown]);
}
