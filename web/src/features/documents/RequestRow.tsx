import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { documentQuery } from '@/api/queries';
import type { PaperRequest } from '@/api/types';
import { AskedRow } from './AskedRow';
import { useAnswer } from './useAnswer';

/** One request about a paper, as one line. */
export function RequestRow({
  request,
  paper,
  chosen = false,
}: {
  request: PaperRequest;
  /** Which paper it is about, where that is not on the screen anyway. */
  paper?: ReactNode;
  chosen?: boolean;
}) {
  const { t } = useTranslation();
  const answer = useAnswer(
    (verb, said) => call<unknown>('POST', `/requests/${request.id}/${verb}`, said),
    documentQuery(request.document).queryKey,
  );
  return (
    <AskedRow
      asked={request}
      title={t(`request.said.${request.act}`, { name: request.askedByName })}
      about={paper}
      to={request.toName == null ? undefined : t('request.toName', { name: request.toName })}
      end={t(`request.state.${request.state}`, { name: request.closedByName ?? '' })}
      overtaken={request.changed ? t('request.changed') : undefined}
      accept={t(`request.accept.${request.act}`)}
      answer={answer}
      chosen={chosen}
    />
  );
}
