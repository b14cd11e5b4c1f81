import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stockOfQuery } from '@/api/skuQueries';
import type { SkuHit } from '@/api/types';
import { isZero, sum } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { Camera } from '@/ui/camera/Camera';
import { CameraButton } from '@/ui/camera/CameraButton';
import { lookUp } from '@/ui/LinesGrid/articles';
import { SkuInput } from '@/ui/LinesGrid/SkuInput';
import { useScanner } from '@/ui/LinesGrid/useScanner';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { Empty, Loading } from '@/ui/primitives/States';
import styles from './Scan.module.css';

/** "Do we have it, where?": scan or type, and see what lies in which store. */
export function ScanPage() {
  const { t } = useTranslation();
  const [hit, setHit] = useState<SkuHit>();
  const [none, setNone] = useState<string>();
  const [round, setRound] = useState(0);
  const [camera, setCamera] = useState(false);
  const asked = useRef('');
  const found = (sku: SkuHit) => {
    setHit(sku);
    setNone(undefined);
    setRound((n) => n + 1);
  };
  const look = (code: string) => {
    asked.current = code;
    // The camera goes on meanwhile: what was read last is what is shown.
    const last = (show: () => void) => asked.current === code && show();
    void lookUp(code, undefined, undefined)
      .then((answer) => last(() => ('one' in answer ? found(answer.one) : setNone(code))))
      .catch(() => last(() => setNone(code)));
  };
  const tell = (code: string) => {
    if (none === code) return { words: t('document.noArticle', { code }), bad: true };
    return hit && isFor(code, hit) ? { words: nameOf(hit) } : undefined;
  };
  useScanner(look, true);
  return (
    <Page title={t('phone.scan')} scroll>
      {camera ? (
        <Camera tell={tell} onCode={look} onClose={() => setCamera(false)} />
      ) : (
        <div className={styles['entry']}>
          <SkuInput
            key={round}
            code=""
            warehouse={undefined}
            store={undefined}
            label={t('stock.searchHint')}
            placeholder={t('stock.searchHint')}
            invalid={false}
            onPick={found}
            onNone={setNone}
            onMove={() => undefined}
            onPasteBlock={() => undefined}
            onClear={() => undefined}
          />
          <CameraButton onOpen={() => setCamera(true)} />
        </div>
      )}
      {!camera && none !== undefined && (
        <p className={styles['none']}>{t('document.noArticle', { code: none })}</p>
      )}
      {hit === undefined ? (
        <Empty title={t('scan.title')} hint={t('scan.hint')} />
      ) : (
        <Found hit={hit} />
      )}
    </Page>
  );
}

function nameOf({ name, color, size }: SkuHit): string {
  return [name, color, size].filter(Boolean).join(' ');
}

function isFor(code: string, hit: SkuHit): boolean {
  const wanted = code.toLowerCase();
  return [hit.code, hit.barcode, ...(hit.barcodes ?? [])].some(
    (one) => one?.toLowerCase() === wanted,
  );
}

function Found({ hit }: { hit: SkuHit }) {
  const { t } = useTranslation();
  const { data } = useQuery(stockOfQuery(hit.code));
  if (data === undefined) return <Loading />;
  const rows = data.items.filter((row) => row.sku === hit.id && !isZero(row.onHand));
  return (
    <section className={styles['found']}>
      <h2>{hit.name}</h2>
      <p className={styles['quiet']}>
        {[hit.code, hit.color, hit.size, hit.barcode].filter(Boolean).join(' · ')}
      </p>
      <p className={styles['total']}>
        <span>{t('scan.everywhere')}</span>
        <strong>{formatQuantity(sum(rows.map((row) => row.onHand)))}</strong>
        {hit.listPrice != null && (
          <>
            <span>{t('matrix.price')}</span>
            <strong>
              <Amount value={hit.listPrice} as="total" />
            </strong>
          </>
        )}
      </p>
      {rows.length === 0 && <Empty title={t('scan.nowhere')} />}
      <ul>
        {rows.map((row) => (
          <li key={row.warehouse} className={styles['row']}>
            <Link
              to="/stock/card/$warehouse/$sku"
              params={{ warehouse: row.warehouse, sku: row.sku }}
            >
              <CardLines
                title={row.warehouseName}
                figure={<Amount value={row.onHand} as="quantity" />}
                left={
                  row.reserved && !isZero(row.reserved)
                    ? t('scan.reserved', { quantity: formatQuantity(row.reserved) })
                    : undefined
                }
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
