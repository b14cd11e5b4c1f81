import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '@/api/queries';
import type { Id, Revision } from '@/api/types';
import { shortInstant } from '../dates';
import { Empty, Failure, Loading } from '../primitives/States';
import { differences } from './differences';
import styles from './HistoryDrawer.module.css';

interface Props {
  entity: string;
  id: Id;
  onClose: () => void;
  /** What a field is called; its key when unknown. */
  nameOf?: (path: string) => string;
}

/** Who changed what, when: every version, and the fields in which it differs from the one before. */
export function HistoryDrawer({ entity, id, onClose, nameOf = (path) => path }: Props) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(entity, id));
  const versions = (history.data ?? []).toSorted((a, b) => b.version - a.version);
  return (
    <Drawer open onClose={onClose} title={t('history.title')} size={480}>
      {history.isPending && <Loading />}
      {history.error && <Failure error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.length === 0 && <Empty title={t('history.none')} />}
      <ol className={styles['versions']}>
        {versions.map((revision, index) => (
          <Version
            key={`${String(revision.version)}-${revision.op}`}
            revision={revision}
            before={versions[index + 1]}
            nameOf={nameOf}
          />
        ))}
      </ol>
    </Drawer>
  );
}

interface VersionProps {
  revision: Revision;
  before: Revision | undefined;
  nameOf: (path: string) => string;
}

const SHOWN = 20;

function Version({ revision, before, nameOf }: VersionProps) {
  const { t } = useTranslation();
  const changed = before ? differences(before.state, revision.state) : [];
  const verb = (revision.kind ?? revision.op).split('.').at(-1) ?? '';
  return (
    <li className={styles['version']}>
      <p className={styles['head']}>
        <strong>v{revision.version}</strong>
        <span>{t(`history.verb.${verb}`, { defaultValue: verb })}</span>
        <span className={styles['who']}>
          {revision.actorName ?? ''} {shortInstant(revision.at)}
        </span>
      </p>
      <dl>
        {changed.slice(0, SHOWN).map(({ path, from, to }) => (
          <div key={path} className={styles['change']}>
            <dt>{nameOf(path)}</dt>
            <dd>
              <del>{from}</del> → <ins>{to}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {changed.length > SHOWN && (
        <p className={styles['who']}>{t('history.more', { count: changed.length - SHOWN })}</p>
      )}
    </li>
  );
}
