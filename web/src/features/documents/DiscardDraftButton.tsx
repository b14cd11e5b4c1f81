import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import { kindRights, useMay } from '@/api/rights';
import type { Kind } from '@/api/types';
import { keepDraft } from '@/offline/drafts';
import { type Sheet, toKept } from '@/ui/sheet/useSheet';
import { closeTab } from '@/ui/tabs';
import { restate, type Restated, useRestate } from './restate';

const SECONDS_TO_UNDO = 10;

/** Throws away a draft that the server has; the message has it back at once, the list at any time. */
export function DiscardDraftButton({ kind, sheet }: { kind: Kind; sheet: Sheet }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const { data: session } = useQuery(sessionQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { doc, base, unsaved } = sheet;
  const fail = (error: unknown) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  const undo = async (discarded: Restated) => {
    const draft = await restate(client, 'restore', doc.id, discarded.version);
    if (unsaved) {
      await keepDraft({ ...toKept(sheet, session?.user.login ?? ''), base: draft.version });
    }
    message.destroy(doc.id);
    await navigate({ to: '/documents/$kind/$id', params: { kind: kind.code, id: doc.id } });
  };
  const discard = useRestate('discard', async (discarded) => {
    await navigate({ to: '/documents/$kind', params: { kind: kind.code } });
    closeTab(`/documents/${kind.code}/${doc.id}`);
    void message.open({
      key: doc.id,
      type: 'info',
      duration: SECONDS_TO_UNDO,
      content: (
        <span>
          {t('document.discardedDraft')}{' '}
          <Button size="small" type="link" onClick={() => void undo(discarded).catch(fail)}>
            {t('keys.undo')}
          </Button>
        </span>
      ),
    });
  });
  const open = doc.state === 'DRAFT' || doc.state === 'SUBMITTED';
  if (base === 0 || !open || !may(...kindRights(kind, 'discard'))) return null;
  return (
    <Button
      loading={discard.isPending}
      onClick={() => discard.mutate({ id: doc.id, version: base }, { onError: fail })}
    >
      {t('document.discard')}
    </Button>
  );
}
