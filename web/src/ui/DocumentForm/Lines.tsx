import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Id, Kind } from '@/api/types';
import type { GridColumn } from '../LinesGrid/columns';
import { LinesGrid } from '../LinesGrid/LinesGrid';
import { ScanBar } from '../LinesGrid/ScanBar';
import { useScanner } from '../LinesGrid/useScanner';
import { useScans } from '../LinesGrid/useScans';
import { useKeys } from '../keys/useKeys';
import { MatrixDialog } from '../Matrix/MatrixDialog';
import type { Act } from '../sheet/edit';
import { useQuotes } from '../sheet/useQuotes';
import { useIsPhone } from '../useIsPhone';
import { ArticlePanel } from './ArticlePanel';
import { CopyLines } from './CopyLines';
import styles from './DocumentForm.module.css';
import { hasPastPrices } from './pastPrices';
import { PhoneLines } from './PhoneLines';
import { PriceHistory } from './PriceHistory';
import { toldOf } from './told';

interface Props {
  kind: Kind;
  doc: Document;
  columns: GridColumn[];
  act: (act: Act) => void;
  problems: ReadonlyMap<string, string>;
  goTo: string | undefined;
  startHere: boolean;
  /** Another one each time the goods are what comes next. */
  begin: object | undefined;
  corner: ReactNode;
}

type Over = { matrix: Id } | { prices: number } | 'copy' | undefined;

/** The lines of a slip and all ways to enter them: typed, scanned, by colour and size, from another slip. */
export function Lines(props: Props) {
  const { kind, doc, columns, act, problems, goTo, startHere, begin, corner } = props;
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [row, setRow] = useState<number>();
  const [over, setOver] = useState<Over>();
  const [jump, setJump] = useState<{ sku?: Id }>();
  const [begun, setBegun] = useState(begin);
  if (begin !== begun) {
    setBegun(begin);
    setJump({});
  }
  const scans = useScans(doc, act, ({ id }) => setJump({ sku: id }));
  const covered = over !== undefined;
  useQuotes(kind, doc, act);
  useScanner(scans.push, !covered);
  const line = row === undefined ? undefined : doc.lines[row];
  const priced = hasPastPrices(kind, doc);
  const toMatrix = (sku: Id) => setOver({ matrix: sku });
  const toPrices = () => {
    if (priced && row !== undefined && line?.sku !== undefined) setOver({ prices: row });
  };
  const priceLine = typeof over === 'object' && 'prices' in over ? over.prices : -1;
  const pricedLine = doc.lines[priceLine];
  const close = () => setOver(undefined);
  useKeys(
    covered
      ? []
      : [
          {
            combo: 'f7',
            label: t('lines.priceHistory'),
            run: toPrices,
          },
          { combo: 'alt+c', label: t('lines.copyFrom'), run: () => setOver('copy') },
        ],
  );
  return (
    <>
      <ScanBar scans={scans.scans} onAgain={scans.again} onForget={scans.forget} />
      <div className={styles['tools']}>
        <button type="button" className={styles['moreLink']} onClick={() => setOver('copy')}>
          {t('lines.copyFrom')} {!phone && <kbd>Alt C</kbd>}
        </button>
        {line?.sku !== undefined && !phone && (
          <button
            type="button"
            className={styles['moreLink']}
            onClick={() => toMatrix(line.sku ?? '')}
          >
            {t('lines.matrix')} <kbd>F6</kbd>
          </button>
        )}
      </div>
      <div className={styles['middle']}>
        {phone ? (
          <PhoneLines
            kind={kind}
            doc={doc}
            act={act}
            problems={problems}
            onMatrix={toMatrix}
            onScan={scans.push}
            tell={(code) => toldOf(code, scans, kind, doc, t)}
          />
        ) : (
          <LinesGrid
            kind={kind}
            doc={doc}
            columns={columns}
            readOnly={false}
            act={act}
            problems={problems}
            goTo={goTo}
            onRow={setRow}
            jump={jump}
            onScan={scans.push}
            onMatrix={toMatrix}
            covered={covered}
            startHere={startHere}
            corner={corner}
          />
        )}
        {!phone && <ArticlePanel kind={kind} doc={doc} line={line} onPrices={toPrices} />}
      </div>
      {typeof over === 'object' && 'matrix' in over && (
        <MatrixDialog
          kind={kind}
          doc={doc}
          sku={over.matrix}
          act={(taken) => {
            act(taken);
            setJump({});
          }}
          onScan={scans.push}
          onClose={close}
        />
      )}
      {pricedLine && (
        <PriceHistory
          kind={kind}
          doc={doc}
          line={pricedLine}
          onTake={(price) => act({ type: 'cell', at: priceLine, key: 'price', value: price })}
          onClose={close}
        />
      )}
      {over === 'copy' && <CopyLines kind={kind} doc={doc} act={act} onClose={close} />}
    </>
  );
}
