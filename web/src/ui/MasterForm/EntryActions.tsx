import { HistoryOutlined } from '../icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import type { Id } from '@/api/types';
import { HistoryDrawer } from '../history/HistoryDrawer';
import type { EntryHandle } from './useEntry';

interface Props {
  handle: EntryHandle;
  /** What the log calls the entry: "customer". */
  entity: string;
  id: Id;
  nameOf: (path: string) => string;
  /** Headquarters keeps these: a store archives none. */
  locked?: boolean | undefined;
}

/** Archive (and its undoing), and the history of an entry. */
export function EntryActions({ handle, entity, id, nameOf, locked }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [history, setHistory] = useState(false);
  const { entry, mark } = handle;
  if (entry === undefined || entry.version === 0) return null;
  const done = (verb: 'archive' | 'restore') =>
    mark.mutate(verb, {
      onError: (error) =>
        void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    });
  return (
    <>
      <Button
        loading={mark.isPending}
        disabled={locked === true}
        title={locked === true ? t('keeping.locked') : undefined}
        onClick={() => done(entry.archived === true ? 'restore' : 'archive')}
      >
        {entry.archived === true ? t('masters.restore') : t('masters.archive')}
      </Button>
      <Button
        icon={<HistoryOutlined />}
        aria-label={t('history.title')}
        title={t('history.title')}
        onClick={() => setHistory(true)}
      />
      {history && (
        <HistoryDrawer entity={entity} id={id} nameOf={nameOf} onClose={() => setHistory(false)} />
      )}
    </>
  );
}
