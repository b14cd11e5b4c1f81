import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery, documentQuery } from '@/api/queries';
import type { Document, DocumentRow, Kind, Page } from '@/api/types';
import { named } from '@/i18n/names';
import { formatMoney, formatQuantity } from '@/money/money';
import { shortDate } from '../dates';
import { Failure } from '../primitives/States';
import type { Act } from '../sheet/edit';
import { useSettled } from '../useSettled';
import { ChoiceList } from './ChoiceList';
import styles from './ChoiceList.module.css';
import { copied } from './copyLines';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  onClose: () => void;
}

const SHOWN = 20;

/** Takes the lines of another slip: one of the last ones of this customer, or any by its number. */
export function CopyLines({ kind, doc, act, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data: definitions } = useQuery(definitionsQuery);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const q = useSettled(typed.trim(), 200);
  const kinds = (definitions?.kinds ?? []).filter((one) => one.lines).map(({ code }) => code);
  const party = q === '' ? doc.party : undefined;
  const found = useQuery({
    queryKey: ['document', 'to-copy', kind.code, party, q],
    queryFn: () =>
      call<Page<DocumentRow>>('GET', '/documents', {
        // Without a customer and a number: the last ones of this kind.
        query: { kind: party || q ? kinds : [kind.code], party, q, limit: SHOWN, sums: false },
      }),
    enabled: kinds.length > 0,
  });
  const rows = (found.data?.items ?? []).filter(({ id }) => id !== doc.id);
  const kindOf = (code: string) => definitions?.kinds.find((one) => one.code === code);
  const copy = async (row: DocumentRow) => {
    const fromKind = kindOf(row.kind);
    if (busy || fromKind === undefined) return;
    setBusy(true);
    try {
      const from = await client.fetchQuery(documentQuery(row.id));
      const { parts, left } = await copied(from, fromKind, doc, kind);
      act({ type: 'lines', at: doc.lines.length, parts });
      void message.open({
        type: left > 0 ? 'warning' : 'success',
        content: t(left > 0 ? 'lines.copiedSome' : 'lines.copied', { count: parts.length, left }),
      });
      onClose();
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={640} title={t('lines.copyFrom')}>
      <input
        className={styles['search']}
        autoFocus
        aria-label={t('document.number')}
        placeholder={t('lines.copyHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          if (event.key === 'Enter' && rows[0]) void copy(rows[0]);
          else event.currentTarget.parentElement?.querySelector('ul')?.focus();
        }}
      />
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      <ChoiceList
        label={t('lines.copyFrom')}
        rows={rows}
        none={found.isFetching ? t('common.loading') : t('documents.none')}
        onChoose={(row) => void copy(row)}
      >
        {(row) => (
          <>
            <span className={styles['date']}>{shortDate(row.businessDate)}</span>
            <span className={styles['grow']}>
              {named(kindOf(row.kind)?.name, row.kind)} {row.number ?? t('document.noNumber')}
            </span>
            <span className={styles['quiet']}>{row.partyName ?? row.storeName}</span>
            <span className={styles['figure']}>{formatQuantity(row.quantity)}</span>
            <span className={styles['figure']}>{formatMoney(row.amount)}</span>
          </>
        )}
      </ChoiceList>
    </Modal>
  );
}
