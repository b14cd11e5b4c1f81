import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { dutyRulesQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Duty, DutyRule, DutyRules } from '@/api/types';
import { WhatIf } from '@/ui/WhatIf/WhatIf';
import styles from './Duties.module.css';
import { AmountOfRule, StoresOfRule } from './RuleLimits';
import { SettingPage } from './SettingPage';

/** What two should do and one should not: a switch for each, and where and from which amount on it holds. */
export function DutiesPage() {
  const { t } = useTranslation();
  return (
    <SettingPage title={t('page.duties')} kept={useQuery(dutyRulesQuery)}>
      {(kept) => <Rules kept={kept} />}
    </SettingPage>
  );
}

function Rules({ kept }: { kept: DutyRules }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const [rules, setRules] = useState(kept.rules);
  const changed = JSON.stringify(rules) !== JSON.stringify(kept.rules);
  const save = useMutation({
    mutationFn: () => call<DutyRules>('PUT', '/duties', { body: { rules }, ifMatch: kept.version }),
    onSuccess: async (now) => {
      client.setQueryData(dutyRulesQuery.queryKey, now);
      await client.invalidateQueries({ queryKey: ['document'] });
      void message.success(t('duty.saved'));
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const put = (code: Duty, rule: DutyRule | undefined) =>
    setRules(
      kept.duties
        .map((one) => (one.code === code ? rule : rules.find(({ duty }) => duty === one.code)))
        .filter((one) => one !== undefined),
    );
  return (
    <div className={styles['duties']}>
      <p className={styles['hint']}>{t('duty.hint')}</p>
      <ul className={styles['rules']}>
        {kept.duties.map(({ code, threshold }) => (
          <Rule
            key={code}
            code={code}
            threshold={threshold}
            disabled={!may}
            rule={rules.find(({ duty }) => duty === code)}
            onChange={(rule) => put(code, rule)}
          />
        ))}
      </ul>
      {may ? (
        <div className={styles['acts']}>
          <Button
            type="primary"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('duty.save')}
          </Button>
          <Button disabled={!changed} onClick={() => setRules(kept.rules)}>
            {t('duty.back')}
          </Button>
          <WhatIf
            path="/duties/what-if"
            disabled={!changed}
            changes={() => [{ body: { rules } }]}
            about={({ people }) => t('tried.hands', { count: people })}
            nameOf={(code) => t(`duty.${code as Duty}`)}
          />
        </div>
      ) : (
        <p className={styles['hint']}>{t('duty.mayNot')}</p>
      )}
    </div>
  );
}

function Rule({
  code,
  threshold,
  disabled,
  rule,
  onChange,
}: {
  code: Duty;
  threshold: boolean;
  disabled: boolean;
  rule: DutyRule | undefined;
  onChange: (rule: DutyRule | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = t(`duty.${code}`);
  return (
    <li className={styles['rule']}>
      <Switch
        aria-label={name}
        checked={rule !== undefined}
        disabled={disabled}
        onChange={(on) =>
          onChange(on ? { duty: code, stores: [], above: null, exceptOwner: false } : undefined)
        }
      />
      <div className={styles['words']}>
        <strong>{name}</strong>
        <p className={styles['hint']}>{t(`duty.${code}-why`)}</p>
        {rule && (
          <div className={styles['limits']}>
            <StoresOfRule
              name={name}
              disabled={disabled}
              value={rule.stores}
              onChange={(stores) => onChange({ ...rule, stores })}
            />
            {threshold && (
              <AmountOfRule
                name={name}
                disabled={disabled}
                value={rule.above ?? null}
                onChange={(above) => onChange({ ...rule, above })}
              />
            )}
            <label>
              {t('duty.exceptOwner')}
              <Switch
                size="small"
                aria-label={`${name} ${t('duty.exceptOwner')}`}
                checked={rule.exceptOwner}
                disabled={disabled}
                onChange={(exceptOwner) => onChange({ ...rule, exceptOwner })}
              />
            </label>
          </div>
        )}
      </div>
    </li>
  );
}
