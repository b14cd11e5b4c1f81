import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countArticlesQuery, countQuery } from '@/api/countQueries';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { CountArticle } from '@/api/types';
import { formatQuantity } from '@/money/money';
import { keepArticles, keptArticles } from '@/offline/countScans';
import { Camera, type Told } from '@/ui/camera/Camera';
import { CameraButton } from '@/ui/camera/CameraButton';
import { useScanner } from '@/ui/LinesGrid/useScanner';
import { keepPreference, preference } from '@/ui/preferences';
import { Page } from '@/ui/primitives/Page';
import { AskedPanel } from './AskedPanel';
import { LastScans } from './LastScans';
import { nameOf } from './nameOf';
import { byCode, type SheetNow, tally } from './sheet';
import styles from './Counting.module.css';
import { useReading } from './useReading';
import { useSheet } from './useSheet';
import { ZoneField } from './ZoneField';

/** What one person counts, on a phone: scan, scan, scan; with or without a line. */
export function SheetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery(countQuery(id));
  const articles = useArticles(id);
  const [sheet, now] = useSheet(id, session?.user.login);
  const [zone, setZone] = useState(() => preference(`count.zone.${id}`, ''));
  const [camera, setCamera] = useState(false);
  const codes = useMemo(() => byCode(articles), [articles]);
  const open = data === undefined || data.count.state === 'OPEN';

  const { asked, newLot, known, latest, read, ofLot, leave } = useReading(sheet, now, codes, zone);
  useScanner(read, open);
  const label =
    asked && asked.lot === undefined
      ? t(asked.article.tracked === 'serial' ? 'counting.serial' : 'counting.lot')
      : t('counting.scan');
  const tell = (code: string): Told => {
    if (asked) {
      const figure = formatQuantity(tally(now.scans, zone, asked.article.sku, asked.lot));
      return { words: `${nameOf(asked.article)} · ${asked.lot ?? label}`, figure };
    }
    const article = latest?.article;
    if (article === undefined) return { words: t('document.noArticle', { code }), bad: true };
    const figure = formatQuantity(tally(now.scans, zone, article.sku));
    return { words: nameOf(article), figure };
  };
  const choose = (next: string) => {
    keepPreference(`count.zone.${id}`, next);
    setZone(next);
  };
  return (
    <Page title={data?.count.name ?? t('counting.sheet')} scroll>
      <div className={styles['sheet']}>
        <div className={styles['state']}>
          <Link to="/counts/$id" params={{ id }}>
            {data
              ? t('counting.progress', {
                  counted: data.progress.counted,
                  articles: data.progress.articles,
                })
              : t('counting.offline')}
          </Link>
          <Waiting now={now} onAgain={() => sheet?.resume()} />
        </div>
        {!open && <p className={styles['bad']}>{t(`counting.over.${data.count.state}`)}</p>}
        <ZoneField zone={zone} sheets={data?.progress.sheets ?? []} onChange={choose} />
        {camera ? (
          <Camera tell={tell} onCode={read} onClose={() => setCamera(false)} />
        ) : (
          <ScanField label={label} onCode={read} onCamera={() => setCamera(true)} />
        )}
        {asked && (
          <AskedPanel
            asked={asked}
            newLot={newLot}
            known={known}
            scans={now.scans}
            zone={zone}
            onLot={ofLot}
            onLeave={leave}
          />
        )}
        {!asked && latest && (
          <p className={styles['latest']}>
            <span>{latest.article ? nameOf(latest.article) : latest.code}</span>
            {latest.article && (
              <strong>{formatQuantity(tally(now.scans, zone, latest.article.sku))}</strong>
            )}
          </p>
        )}
        <Again articles={articles} />
        {now.unknown.length > 0 && (
          <p className={styles['bad']}>
            {t('counting.unknownCodes', { codes: now.unknown.join('、') })}
          </p>
        )}
        <LastScans
          scans={now.scans}
          articles={articles}
          unknown={now.unknown}
          onMore={(scan, quantity) =>
            void sheet?.make({
              zone: scan.zone,
              code: scan.code,
              quantity,
              ...(scan.sku === undefined ? {} : { sku: scan.sku }),
              ...(scan.track === undefined ? {} : { track: scan.track }),
              ...(scan.expiry === undefined ? {} : { expiry: scan.expiry }),
            })
          }
          onUndo={(scan) => void sheet?.undo(scan)}
        />
      </div>
    </Page>
  );
}

/** From the server, or as this device took them along. */
function useArticles(id: string): readonly CountArticle[] {
  const { data, error } = useQuery(countArticlesQuery(id));
  const [kept, setKept] = useState<readonly CountArticle[]>([]);
  useEffect(() => {
    if (data) void keepArticles(id, data);
  }, [id, data]);
  useEffect(() => {
    if (error) void keptArticles(id).then((items) => setKept(items ?? []));
  }, [id, error]);
  return data ?? kept;
}

function Waiting({ now, onAgain }: { now: SheetNow; onAgain: () => void }) {
  const { t } = useTranslation();
  const waiting = now.scans.filter(({ sent }) => !sent).length;
  if (waiting === 0) return <span className={styles['quiet']}>{t('counting.allSent')}</span>;
  if (now.refused === undefined) {
    return (
      <span className={styles['waiting']}>
        {t(now.stuck ? 'counting.stuck' : 'counting.sending', { count: waiting })}
      </span>
    );
  }
  return (
    <span className={styles['bad']}>
      {now.refused instanceof Problem ? now.refused.message : t('common.unreachable')}{' '}
      {t('counting.keptHere', { count: waiting })}{' '}
      <Button size="small" onClick={onAgain}>
        {t('counting.sendAgain')}
      </Button>
    </span>
  );
}

interface FieldProps {
  label: string;
  onCode: (code: string) => void;
  onCamera: () => void;
}

function ScanField({ label, onCode, onCamera }: FieldProps) {
  const [typed, setTyped] = useState('');
  const enter = (event: FormEvent) => {
    event.preventDefault();
    onCode(typed);
    setTyped('');
  };
  return (
    <form className={styles['entry']} onSubmit={enter}>
      <Input
        size="large"
        autoFocus
        autoComplete="off"
        enterKeyHint="done"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <CameraButton onOpen={onCamera} />
    </form>
  );
}

/** What somebody wants counted anew. */
function Again({ articles }: { articles: readonly CountArticle[] }) {
  const { t } = useTranslation();
  const again = articles.filter((article) => article.again);
  if (again.length === 0) return null;
  return (
    <section className={styles['again']}>
      <h2>{t('counting.again', { count: again.length })}</h2>
      <ul>
        {again.slice(0, 50).map((article) => (
          <li key={article.sku}>
            {nameOf(article)} <span className={styles['quiet']}>{article.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
