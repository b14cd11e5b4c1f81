import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { delegationsQuery, lendingChoicesQuery } from '@/api/delegationQueries';
import { uuidv7 } from '@/api/ids';
import type { Colleague, LendingChoices } from '@/api/types';
import { daysFrom, todayHere } from '@/ui/dates';
import { beginOf, endOf } from '@/ui/fields/scopes';
import { Failure, Loading } from '@/ui/primitives/States';
import { ColleagueField } from './ColleagueField';
import styles from './Delegations.module.css';
import { DoorForm } from './DoorForm';
import { type Chosen, keyOf, lentPart } from './lending';
import { LendingSummary } from './LendingSummary';
import { LendingTerm, type Term } from './LendingTerm';
import { LentRoles } from './LentRoles';

const USUAL_DAYS = 7;

/** Lends a colleague some of one's own roles for a while. */
export function LendRights({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const choices = useQuery(lendingChoicesQuery);
  return (
    <Modal
      open
      footer={null}
      width={640}
      title={t('lending.lend')}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {choices.isPending && <Loading rows={4} />}
      {choices.error && <Failure error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data && <Form choices={choices.data} onClose={onClose} />}
    </Modal>
  );
}

function Form({ choices, onClose }: { choices: LendingChoices; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const today = todayHere();
  const lendable = choices.roles.filter(({ holds }) => holds);
  const [id] = useState(uuidv7);
  const [whom, setWhom] = useState<Colleague>();
  const [chosen, setChosen] = useState<Chosen[]>(() =>
    lendable.length === 1 ? lendable.map((part) => ({ part, unit: null })) : [],
  );
  const [term, setTerm] = useState<Term>({ first: today, last: daysFrom(today, USUAL_DAYS - 1) });
  const [reason, setReason] = useState('');
  const lent = chosen.map((one) => lentPart(one, choices));
  const give = useMutation({
    mutationFn: () =>
      call('POST', '/delegations', {
        body: {
          id,
          receiver: whom?.id,
          lent: lent.map(({ role, scope, unit }) => ({ role, scope, unit: unit ?? null })),
          from: term.first === today ? null : beginOf(term.first),
          until: endOf(term.last),
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
      onClose();
    },
  });
  if (choices.roles.length === 0) {
    return <p className={styles['quiet']}>{t('lending.nothingToLend')}</p>;
  }
  const timely = term.first >= today && term.last >= term.first;
  const complete = whom !== undefined && lent.length > 0 && timely && reason.trim() !== '';
  return (
    <DoorForm action={t('lending.go')} complete={complete} sending={give}>
      <ColleagueField value={whom} onChange={setWhom} />
      <LentRoles
        choices={choices}
        value={chosen}
        onChange={(next) =>
          setChosen(next.toSorted((a, b) => keyOf(a.part).localeCompare(keyOf(b.part))))
        }
      />
      <LendingTerm value={term} most={choices.days} onChange={setTerm} />
      <label className={styles['field']}>
        <span className={styles['label']}>{t('lending.reason')}</span>
        <Input
          maxLength={200}
          placeholder={t('lending.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {whom && lent.length > 0 && timely && (
        <LendingSummary whom={whom} lent={lent} term={term} today={today} />
      )}
    </DoorForm>
  );
}
