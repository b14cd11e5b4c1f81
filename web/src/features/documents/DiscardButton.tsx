import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import type { Kind } from '@/api/types';
import { dropDraft, keepDraft } from '@/offline/drafts';
import { type Sheet, toKept } from '@/ui/sheet/useSheet';
import { closeTab } from '@/ui/tabs';

const SECONDS_TO_UNDO = 10;

/** Throws away a slip that was never sent; for ten seconds it can be had back. */
export function DiscardButton({ kind, sheet }: { kind: Kind; sheet: Sheet }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { data: session } = useQuery(sessionQuery);
  const { id } = sheet.doc;
  const undo = async () => {
    await keepDraft(toKept(sheet, session?.user.login ?? ''));
    message.destroy(id);
    await navigate({ href: `/documents/${kind.code}/${id}?new=1` });
  };
  const discard = async () => {
    await dropDraft(id);
    await navigate({ to: '/documents/$kind', params: { kind: kind.code } });
    closeTab(`/documents/${kind.code}/${id}`);
    void message.open({
      key: id,
      type: 'info',
      duration: SECONDS_TO_UNDO,
      content: (
        <span>
          {t('document.discarded')}{' '}
          <Button size="small" type="link" onClick={() => void undo()}>
            {t('keys.undo')}
          </Button>
        </span>
      ),
    });
  };
  return <Button onClick={() => void discard()}>{t('document.discard')}</Button>;
}
