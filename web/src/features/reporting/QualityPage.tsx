import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { qualityQuery } from '@/api/qualityQueries';
import type { Quality, QualityPart } from '@/api/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { shortInstant } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Quality.module.css';
import { QualityRecords } from './QualityRecords';
import { QualityRules } from './QualityRules';

/** In the address: what all stores share, beside the ids of stores. */
const SHARED = 'shared';

interface Place {
  key: string;
  name: string;
  part: QualityPart;
}

/** How carefully records are kept: a score for each place, the rules behind it, and the records behind a rule. */
export function QualityPage() {
  const { t } = useTranslation();
  useTab(t('page.dataQuality'));
  const [{ store: unit }] = usePlace();
  const [query, narrow] = useListQuery();
  const quality = useQuery(qualityQuery(unit));
  const places = quality.data === undefined ? [] : placesOf(quality.data, t('quality.shared'));
  const chosen = places.find(({ key }) => key === query['at']) ?? places[0];
  const line = chosen?.part.rules.find(({ rule }) => rule === query['rule']);
  return (
    <Page
      title={t('page.dataQuality')}
      aside={quality.data && t('quality.asOf', { at: shortInstant(quality.data.asOf) })}
      scroll
    >
      {quality.error && <Failure error={quality.error} onRetry={() => void quality.refetch()} />}
      {quality.isPending && <Loading rows={8} />}
      {quality.data && chosen === undefined && (
        <Empty title={t('quality.none')} hint={t('quality.noneHint')} />
      )}
      {chosen && (
        <div className={styles['columns']} data-open={line !== undefined}>
          <Places
            places={places}
            chosen={chosen}
            onChoose={(at) => narrow({ at, rule: undefined })}
          />
          <div className={styles['main']}>
            {line === undefined ? (
              <QualityRules
                name={chosen.name}
                part={chosen.part}
                onOpen={(rule) => narrow({ at: chosen.key, rule })}
              />
            ) : (
              <QualityRecords
                name={chosen.name}
                line={line}
                store={chosen.key === SHARED ? undefined : chosen.key}
                onBack={() => narrow({ rule: undefined })}
              />
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

/** What all share first, then stores, those with most to do in front. */
function placesOf({ shared, stores }: Quality, name: string): Place[] {
  return [
    ...(shared ? [{ key: SHARED, name, part: shared }] : []),
    ...stores
      .toSorted((a, b) => (a.part.score ?? 101) - (b.part.score ?? 101))
      .map((one) => ({ key: one.store, name: one.name, part: one.part })),
  ];
}

interface PlacesProps {
  places: Place[];
  chosen: Place;
  onChoose: (key: string) => void;
}

function Places({ places, chosen, onChoose }: PlacesProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles['places']} aria-label={t('quality.places')}>
      {places.map(({ key, name, part }) => (
        <button
          key={key}
          type="button"
          className={styles['place']}
          aria-current={key === chosen.key}
          onClick={() => onChoose(key)}
        >
          <span className={styles['name']}>{name}</span>
          <Score part={part} />
        </button>
      ))}
    </nav>
  );
}

const GOOD = 95;
const FAIR = 80;

function Score({ part: { score, rules } }: { part: QualityPart }) {
  const { t } = useTranslation();
  const wrong = rules.reduce((all, rule) => all + rule.wrong, 0);
  const tone = score == null ? '' : score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor';
  return (
    <>
      <span className={styles['todo']}>
        {wrong === 0 ? t('quality.nothing') : t('quality.todo', { count: wrong })}
      </span>
      <span className={`${styles['score']} ${styles[tone] ?? ''}`}>
        {score == null ? '–' : t('quality.points', { score })}
      </span>
    </>
  );
}
