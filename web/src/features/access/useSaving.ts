import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';

/** Saves a setting against the version it was read at; what the server answers is what is kept from then on. */
export function useSaving<Wish extends { version: number }>(
  path: string,
  kept: QueryKey,
  saved: string,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ version, ...body }: Wish) =>
      call<unknown>('PUT', path, { body, ifMatch: version }),
    onSuccess: (now) => {
      client.setQueryData(kept, now);
      void message.success(saved);
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}
