import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Id } from '@/api/types';

export type CountVerb = 'again' | 'none' | 'because' | 'submit' | 'back' | 'post' | 'cancel';

interface Act {
  verb: CountVerb;
  body?: { skus: Id[] } | { sku: Id; reason: string } | { document: Id } | { reason: string };
}

/** Does something with a count; then everything about it is read anew, also after a no. */
export function useCountAct(id: Id) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ verb, body }: Act) =>
      call('POST', `/counts/${id}/${verb}`, { body: body ?? {} }),
    onSuccess: (_, { verb }) => void message.success(t(`counting.done.${verb}`)),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () => client.invalidateQueries({ queryKey: ['counts'] }),
  });
  return { act: mutate, doing: isPending };
}
