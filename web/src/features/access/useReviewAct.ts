import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Id } from '@/api/types';

interface Act {
  verb: 'decide' | 'sign' | 'cancel';
  body?: { lines: number[]; decision: 'KEEP' | 'REVOKE' };
}

/** Decides, signs or calls off; then the page says how it stands now, also after a no. */
export function useReviewAct(id: Id) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ verb, body }: Act) =>
      call('POST', `/access-reviews/${id}/${verb}`, { body: body ?? {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reviews'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return { act: mutate, doing: isPending };
}
