import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { documentQuery } from '@/api/queries';
import type { PaperRequest } from '@/api/types';
import { isZero } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
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
      wanted={paper === undefined ? undefined : <Gist paper={request.paper} />}
      to={request.toName == null ? undefined : t('request.toName', { name: request.toName })}
      end={t(`request.state.${request.state}`, { name: request.closedByName ?? '' })}
      overtaken={request.changed ? t('request.changed') : undefined}
      accept={t(`request.accept.${request.act}`)}
      answer={answer}
      chosen={chosen}
    />
  );
}

/** With whom, how many, how much: what one decides by before the paper is opened. */
function Gist({ paper }: { paper: PaperRequest['paper'] }) {
  const { t } = useTranslation();
  const { partyName, quantity, amount } = paper ?? {};
  const pieces =
    quantity === undefined || isZero(quantity)
      ? undefined
      : t('home.pieces', { quantity: formatQuantity(quantity) });
  const money = amount === undefined || isZero(amount) ? undefined : formatTotal(amount);
  return [partyName, pieces, money].filter(Boolean).join(' · ');
}
