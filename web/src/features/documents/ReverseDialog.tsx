import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { documentQuery } from '@/api/queries';
import type { Document, Kind, PostAnswer } from '@/api/types';
import { DateField } from '@/ui/fields/DateField';
import { todayHere } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { aboutAct } from '@/api/whyQueries';
import { isAboutRights } from '@/ui/sheet/refusals';
import { useFirstFocus } from '@/ui/useFirstFocus';
import { Why } from '@/ui/Why/Why';
import styles from './ReverseDialog.module.css';

const REASONS = ['typo', 'cancelled', 'wrongGoods', 'wrongParty'] as const;

/** Takes a posted slip back (红冲): asks why, shows what will be booked, keeps both. */
export function ReverseDialog({
  kind,
  doc,
  onClose,
}: {
  kind: Kind;
  doc: Document;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState(todayHere());
  const field = useRef<InputRef>(null);
  useFirstFocus(field);
  // Made once: a second press after a cut line is the same command and the same reversing slip.
  const [names] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const reverse = useMutation({
    mutationFn: () =>
      call<PostAnswer>('POST', `/documents/${doc.id}/reverse`, {
        key: names.key,
        body: { id: names.id, businessDate: date, reason: reason.trim() },
      }),
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: documentQuery(doc.id).queryKey });
      void message.success(t('document.reversedBy', { number: answer.number }));
      onClose();
      await navigate({ to: '/documents/$kind/$id', params: { kind: kind.code, id: answer.id } });
    },
  });
  const words =
    reverse.error instanceof Problem
      ? [reverse.error.message, ...reverse.error.errors.map(({ title }) => title)].join(' · ')
      : t('common.unreachable');
  const ready = reason.trim() !== '';
  return (
    <Modal
      open
      title={t('document.reverseTitle', { number: doc.number ?? '' })}
      onCancel={onClose}
      transitionName=""
      okText={t('document.reverse')}
      okButtonProps={{ danger: true, disabled: !ready, loading: reverse.isPending }}
      onOk={() => reverse.mutate()}
    >
      <p className={styles['explain']}>
        {t('document.reverseExplain')} <Amount value={doc.totals?.amount} as="total" />
      </p>
      <label className={styles['field']}>
        <span>{t('document.reason')}</span>
        <Input
          ref={field}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => ready && reverse.mutate()}
        />
      </label>
      <div className={styles['quick']}>
        {REASONS.map((key) => (
          <Button key={key} size="small" onClick={() => setReason(t(`reverse.${key}`))}>
            {t(`reverse.${key}`)}
          </Button>
        ))}
      </div>
      <label className={styles['field']}>
        <span>{t('document.date')}</span>
        <DateField value={date} onChange={(value) => setDate(value ?? todayHere())} />
      </label>
      {reverse.error && (
        <Alert
          type="error"
          title={words}
          action={isRefused(reverse.error) && <Why about={aboutAct(doc.id, 'reverse')} />}
        />
      )}
    </Modal>
  );
}

function isRefused(error: Error): boolean {
  return error instanceof Problem && isAboutRights(error.code);
}
