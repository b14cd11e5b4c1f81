import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { delegationsQuery } from '@/api/delegationQueries';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { Delegation } from '@/api/types';

/** Ends it now, after saying what that means. */
export function EndDelegation({ one }: { one: Delegation }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call('POST', `/delegations/${one.id}/end`, { body: {} }),
    onSuccess: () => void message.success(t('lending.ended')),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: delegationsQuery.queryKey }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
  const ask = () =>
    void modal.confirm({
      title: t('lending.endAsk'),
      content: t('lending.endHint', { giver: one.giverName, receiver: one.receiverName }),
      okText: t('lending.end'),
      onOk: () => end.mutateAsync().catch(() => undefined),
    });
  return (
    <Button size="small" loading={end.isPending} onClick={ask}>
      {t('lending.end')}
    </Button>
  );
}
