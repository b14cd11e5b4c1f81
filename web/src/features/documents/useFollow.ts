import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import { type Seen, whole } from '@/api/seenDocument';
import type { Document, Id } from '@/api/types';
import { keepDraft } from '@/offline/drafts';

/** Makes the next slip of the chain from one slip or several, filled with what is still open of them. */
export function useFollow(): (sources: readonly Id[], kind: string) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  return async (sources, kind) => {
    const [source = ''] = sources;
    const one = sources.length === 1;
    try {
      const open = one
        ? await call<Seen>('GET', `/documents/${source}/open-lines`, { query: { for: kind } })
        : await call<Seen>('GET', '/documents/open-lines', {
            query: { documents: sources.join(','), for: kind },
          });
      const id = uuidv7();
      const draft: Document = { ...whole(open), id, kind, state: 'DRAFT', version: 0 };
      await keepDraft({
        id,
        login: session?.user.login ?? '',
        kind,
        base: 0,
        doc: one ? { ...draft, source } : draft,
        at: new Date().toISOString(),
      });
      await navigate({ href: `/documents/${kind}/${id}?new=1` });
    } catch (error) {
      const words = error instanceof Problem ? error.message : t('common.unreachable');
      void message.error(words);
    }
  };
}
