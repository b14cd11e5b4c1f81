import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { dutyQuery, requestsAboutQuery, whomQuery } from '@/api/queries';
import { kindRights, useMay } from '@/api/rights';
import type { Document, Id, Kind, RequestAct } from '@/api/types';
import { aboutAct } from '@/api/whyQueries';
import { useFirstFocus } from '@/ui/useFirstFocus';
import { Why } from '@/ui/Why/Why';
import styles from './Requests.module.css';

/** For whoever may not post a slip, or take it back: asks those who may; the form of a draft says itself why. */
export function AskButton({ kind, doc, unsaved }: { kind: Kind; doc: Document; unsaved: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const draft = doc.state === 'DRAFT' || doc.state === 'SUBMITTED';
  const act: RequestAct = draft ? 'post' : 'reverse';
  const fits = doc.version > 0 && kind.actions.includes(act) && (draft || isReversible(doc));
  const { data: duty } = useQuery({ ...dutyQuery(doc.id, { action: act }), enabled: fits });
  const { data: about } = useQuery({ ...requestsAboutQuery(doc.id), enabled: fits });
  const able = may(...kindRights(kind, act)) && duty?.against == null;
  const open = about?.some((one) => one.state === 'OPEN' && one.act === act && !one.changed);
  if (!fits || able || duty === undefined) return null;
  return (
    <>
      {open !== true && (
        <Button
          disabled={unsaved}
          title={unsaved ? t('request.saveFirst') : undefined}
          onClick={() => setAsking(true)}
        >
          {t(`request.ask.${act}`)}
        </Button>
      )}
      {!draft && <Why about={aboutAct(doc.id, act)} />}
      {asking && <AskDialog doc={doc} act={act} onClose={() => setAsking(false)} />}
    </>
  );
}

function isReversible({ state, reverses }: Document): boolean {
  return state === 'POSTED' && reverses == null;
}

function AskDialog({ doc, act, onClose }: { doc: Document; act: RequestAct; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<Id>();
  const whom = useQuery(whomQuery(doc.id, act));
  const field = useRef<TextAreaRef>(null);
  useFirstFocus(field);
  // Made once: a second press after a cut line is the same request.
  const [names] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const ask = useMutation({
    mutationFn: () =>
      call<unknown>('POST', '/requests', {
        key: names.key,
        body: {
          id: names.id,
          act,
          document: doc.id,
          version: doc.version,
          reason: reason.trim(),
          ...(to === undefined ? {} : { to }),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      void message.success(t('request.asked'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(`request.ask.${act}`)}
      okText={t('request.send')}
      okButtonProps={{ disabled: reason.trim() === '', loading: ask.isPending }}
      onOk={() => ask.mutate()}
      onCancel={onClose}
      destroyOnHidden
      transitionName=""
    >
      <div className={styles['ask']}>
        {ask.error && (
          <Alert
            type="error"
            showIcon
            title={ask.error instanceof Problem ? ask.error.message : t('common.unreachable')}
          />
        )}
        {whom.data?.length === 0 && <Alert type="warning" showIcon title={t('request.nobody')} />}
        <label>
          {t('request.whom')}
          <Select
            allowClear
            aria-label={t('request.whom')}
            placeholder={t('request.anybody')}
            loading={whom.isPending}
            value={to ?? null}
            options={(whom.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: Id | null) => setTo(id ?? undefined)}
          />
        </label>
        <label>
          {t('request.reason')}
          <Input.TextArea
            ref={field}
            rows={2}
            maxLength={500}
            aria-label={t('request.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
    </Modal>
  );
}
