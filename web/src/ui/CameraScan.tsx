import { CameraOutlined } from './icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const FORMATS = ['ean_13', 'ean_8', 'code_128', 'upc_a', 'qr_code'];
const EVERY_MS = 200;

/** The camera as a scanner, where the browser can read barcodes by itself. */
export function CameraScan({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const Detect = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (Detect === undefined) return null;
  return (
    <>
      <Button
        icon={<CameraOutlined />}
        size="large"
        aria-label={t('scan.camera')}
        aria-pressed={on}
        onClick={() => setOn(!on)}
      />
      {on && (
        <Viewer
          Detect={Detect}
          onCode={(code) => {
            setOn(false);
            onCode(code);
          }}
          onFail={() => setOn(false)}
        />
      )}
    </>
  );
}

interface ViewerProps {
  Detect: DetectorClass;
  onCode: (code: string) => void;
  onFail: () => void;
}

function Viewer({ Detect, onCode, onFail }: ViewerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ onCode, onFail });
  useEffect(() => {
    latest.current = { onCode, onFail };
  });
  useEffect(() => {
    const detector = new Detect({ formats: FORMATS });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let over = false;
    const look = async () => {
      if (over || video.current === null) return;
      const [first] = await detector.detect(video.current);
      if (first && !over) latest.current.onCode(first.rawValue);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then((opened) => {
        stream = opened;
        if (over || video.current === null) return opened.getTracks().forEach((t) => t.stop());
        video.current.srcObject = opened;
        timer = setInterval(() => void look().catch(() => undefined), EVERY_MS);
        return video.current.play();
      })
      .catch(() => latest.current.onFail());
    return () => {
      over = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [Detect]);
  return <video ref={video} muted playsInline style={{ width: '100%', gridColumn: '1 / -1' }} />;
}
