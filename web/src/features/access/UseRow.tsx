import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import { masterQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Assignment, Id, PersonUse, RightUse, RoleUse } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { prepare } from '@/ui/MasterForm/prepared';
import styles from './Reviews.module.css';
import { useRightName } from '@/ui/useRightName';

/** One person: what they do not use, the evidence, and the role that would be enough. */
export function PersonUseRow({ person, days }: { person: PersonUse; days: number }) {
  const { t } = useTranslation();
  const { open, opening } = usePrepared('users', person.id);
  const smaller = person.smaller;
  return (
    <Row
      name={person.name}
      about={person.roles.join('、') || t('usage.noRoles')}
      said={
        person.everything
          ? t('usage.everything')
          : person.unused === 0
            ? t('usage.allUsed')
            : t('usage.unused', { count: person.unused })
      }
      rights={person.rights}
      days={days}
    >
      {smaller != null && (
        <Proposal
          words={t('usage.smaller', { name: smaller.name, count: smaller.fewer })}
          act={t('usage.prepareUser')}
          doing={opening}
          onAct={() =>
            open((entry) => ({ assignments: narrowed(entry['assignments'], smaller.role) }))
          }
        />
      )}
    </Row>
  );
}

/** The same places by the smaller role; what fell together is one. */
function narrowed(assignments: unknown, role: Id): Assignment[] {
  const places = new Map<string, Assignment>();
  for (const one of assignments as Assignment[]) {
    const placed = { ...one, role };
    places.set(JSON.stringify(placed), placed);
  }
  return [...places.values()];
}

/** One role: what none of its people uses. */
export function RoleUseRow({ role, days }: { role: RoleUse; days: number }) {
  const { t } = useTranslation();
  const { open, opening } = usePrepared('roles', role.id);
  return (
    <Row
      name={role.name}
      about={t('usage.holders', { count: role.holders })}
      said={
        role.drop.length === 0 ? t('usage.allUsed') : t('usage.unused', { count: role.drop.length })
      }
      rights={role.rights}
      days={days}
    >
      {role.drop.length > 0 && (
        <Proposal
          words={t('usage.drop', { holders: role.holders, count: role.drop.length })}
          act={t('usage.prepareRole')}
          doing={opening}
          onAct={() => open(() => ({ rights: role.keep }))}
        />
      )}
    </Row>
  );
}

/** Opens an entry's own form with a change filled in, over the version that is there now. */
function usePrepared(master: 'users' | 'roles', id: Id) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: async (change: (entry: Record<string, unknown>) => Record<string, unknown>) => {
      const entry = await client.fetchQuery({ ...masterQuery(master, id), staleTime: 0 });
      prepare(master, id, entry.version, change(entry));
    },
    onSuccess: async () => {
      await navigate({ to: '/masters/$master/$id', params: { master, id } });
      void message.info(t('usage.prepared'));
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return { open: mutate, opening: isPending };
}

function Proposal({
  words,
  act,
  doing,
  onAct,
}: {
  words: string;
  act: string;
  doing: boolean;
  onAct: () => void;
}) {
  const may = useMay()('access.edit');
  return (
    <p className={styles['proposal']}>
      <span>{words}</span>
      {may && (
        <Button size="small" loading={doing} onClick={onAct}>
          {act}
        </Button>
      )}
    </p>
  );
}

function Row({
  name,
  about,
  said,
  rights,
  days,
  children,
}: {
  name: string;
  about: string;
  said: string;
  rights: RightUse[];
  days: number;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const nameOf = useRightName();
  const order = ['UNUSED', 'UNKNOWN_SINCE', 'TOO_EARLY', 'WITHHELD', 'NOT_COUNTED', 'LENT', 'USED'];
  const sorted = rights.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <li className={styles['row']}>
      <p className={styles['head']}>
        <strong>{name}</strong> <span className={styles['quiet']}>{about}</span>
        <span className={styles['said']}>{said}</span>
      </p>
      {children}
      {rights.length > 0 && (
        <details>
          <summary className={styles['quiet']}>{t('usage.evidence')}</summary>
          <ul className={styles['evidence']}>
            {sorted.map((one) => (
              <li key={one.right}>
                <span>{nameOf(one.right)}</span>
                <span className={one.state === 'UNUSED' ? styles['bad'] : styles['quiet']}>
                  {t(`usage.${one.state}`, { days })}
                </span>
                <span className={styles['quiet']}>
                  {one.lastAt == null
                    ? one.since != null &&
                      one.state !== 'NOT_COUNTED' &&
                      t('usage.sinceRight', { at: shortInstant(one.since) })
                    : `${t('usage.times', { count: one.uses })} · ${t('usage.last', { at: shortInstant(one.lastAt) })}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
