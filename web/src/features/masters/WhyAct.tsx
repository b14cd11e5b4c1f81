import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery } from '@/api/queries';
import { aboutActOf } from '@/api/whyQueries';
import type { DocumentRow, Id, MasterEntry, Page } from '@/api/types';
import { named } from '@/i18n/names';
import { shortDate } from '@/ui/dates';
import { useSettled } from '@/ui/useSettled';
import { Answer } from '@/ui/Why/Why';

const ACTS = ['view', 'edit', 'discard', 'submit', 'post', 'reverse', 'print'] as const;
type Act = (typeof ACTS)[number];
const FOUND = 20;
const SETTLED_MS = 300;

/** Asks for a slip, found by its number or partner, and what would be done with it. */
export function WhyAct({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [document, setDocument] = useState<Id>();
  const [act, setAct] = useState<Act>('post');
  const q = useSettled(typed.trim(), SETTLED_MS);
  const { data: definitions } = useQuery(definitionsQuery);
  const found = useQuery({
    queryKey: ['documents', 'why', q],
    queryFn: () =>
      call<Page<DocumentRow>>('GET', '/documents', { query: { q, limit: FOUND, sums: false } }),
  });
  const kindName = (code: string) =>
    named(definitions?.kinds.find((kind) => kind.code === code)?.name, code);
  const labelOf = ({ kind, number, partyName, storeName, businessDate }: DocumentRow) =>
    [kindName(kind), number ?? t('explain.draft'), partyName ?? storeName, shortDate(businessDate)]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Select
        aria-label={t('explain.document')}
        placeholder={t('explain.document')}
        showSearch
        filterOption={false}
        loading={found.isFetching}
        onSearch={setTyped}
        options={(found.data?.items ?? []).map((row) => ({ value: row.id, label: labelOf(row) }))}
        value={document ?? null}
        onChange={(chosen: Id) => setDocument(chosen)}
      />
      <Select
        aria-label={t('why.right')}
        options={ACTS.map((one) => ({ value: one, label: t(`explain.act.${one}`) }))}
        value={act}
        onChange={(chosen: Act) => setAct(chosen)}
      />
      {document !== undefined && <Answer about={aboutActOf(user.id, document, act)} />}
    </>
  );
}
