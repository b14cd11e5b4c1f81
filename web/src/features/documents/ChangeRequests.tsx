import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { changeRequestsQuery } from '@/api/keepingQueries';
import { definitionsQuery } from '@/api/queries';
import type { ChangeRequest, Field, Id } from '@/api/types';
import { named } from '@/i18n/names';
import { formatCost, formatPercent } from '@/money/money';
import { useRefName } from '@/ui/fields/refs';
import { Failure } from '@/ui/primitives/States';
import { AskedRow } from './AskedRow';
import styles from './Requests.module.css';
import { useAnswer } from './useAnswer';

/** What stores ask headquarters to change in goods and partners, above what is asked about papers. */
export function ChangeRequests({ of }: { of: 'me' | 'mine' }) {
  const { t } = useTranslation();
  const list = useQuery(changeRequestsQuery(of));
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('keeping.requests')}>
      {list.data.map((request) => (
        <Row key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Row({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const answer = useAnswer(
    (verb, said) => call<unknown>('POST', `/change-requests/${request.id}/${verb}`, said),
    ['master'],
  );
  const master = data?.masters.find(({ entity }) => entity === request.entity);
  const field = master?.fields.find(({ key }) => key === request.field);
  return (
    <AskedRow
      asked={request}
      title={t('keeping.wants', {
        name: request.askedByName,
        field: named(field?.name, request.field),
      })}
      about={<RecordLink master={master?.code ?? ''} request={request} />}
      wanted={
        <>
          <Said field={field} value={request.held} /> →{' '}
          <Said field={field} value={request.wanted} />
        </>
      }
      end={t(`keeping.state.${request.state}`, { name: request.closedByName ?? '' })}
      accept={t('keeping.accept')}
      answer={answer}
    />
  );
}

/** A style has a page of its own. */
function RecordLink({ master, request }: { master: string; request: ChangeRequest }) {
  const { record: id, recordName } = request;
  return master === 'styles' ? (
    <Link to="/masters/styles/$id" params={{ id }}>
      {recordName}
    </Link>
  ) : (
    <Link to="/masters/$master/$id" params={{ master, id }}>
      {recordName}
    </Link>
  );
}

function Said({ field, value }: { field: Field | undefined; value: string | null | undefined }) {
  const { t } = useTranslation();
  if (value == null) return t('keeping.nothing');
  switch (field?.type) {
    case 'ref':
      return <NameOf master={field.master ?? 'stores'} id={value} />;
    case 'bool':
      return value === 'true' ? t('keeping.yes') : t('keeping.no');
    case 'choice':
      return named(field.choices?.find((one) => one.value === value)?.name, value);
    case 'money':
    case 'price':
      return formatCost(value);
    case 'percent':
      return formatPercent(value);
    default:
      return value;
  }
}

function NameOf({ master, id }: { master: string; id: Id }) {
  return useRefName(master, id) ?? '…';
}
