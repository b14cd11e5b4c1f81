import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';

type Verb = 'accept' | 'decline' | 'withdraw';

/** What goes with what is said: the name of the command, and the reason of a no. */
interface Said {
  key: string;
  body?: { reason: string };
}

/** Answers what is asked, or takes it back; then what it is about is read anew, also after a no. */
export function useAnswer(send: (verb: Verb, said: Said) => Promise<unknown>, about: QueryKey) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  // One name for each thing that can be said: pressed again after a cut line it is the same.
  const [keys] = useState(() => new Map<string, string>());
  const keyOf = (said: string) => {
    const key = keys.get(said) ?? uuidv7();
    keys.set(said, key);
    return key;
  };
  const saying = useMutation({
    mutationFn: ({ verb, reason }: { verb: Verb; reason: string }) =>
      send(verb, {
        key: keyOf(`${verb} ${reason}`),
        ...(verb === 'decline' ? { body: { reason } } : {}),
      }),
    onSuccess: (_, { verb }) => void message.success(t(`request.done.${verb}`)),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      await client.invalidateQueries({ queryKey: about });
    },
  });
  const say = (verb: Verb, reason = '') => saying.mutate({ verb, reason });
  return { say, doing: saying.isPending };
}
