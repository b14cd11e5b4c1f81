import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalRulesQuery, definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { ApprovalRule, ApprovalRules } from '@/api/types';
import { named } from '@/i18n/names';
import { WhatIf } from '@/ui/WhatIf/WhatIf';
import styles from './Duties.module.css';
import { AmountOfRule, StoresOfRule } from './RuleLimits';
import { SaveSetting, SettingPage } from './SettingPage';
import { useSaving } from './useSaving';

const OVER_THE_COUNTER: ReadonlySet<string> = new Set(['retail-sale', 'retail-return']);

/** Which slips are posted only by whoever may approve them, from which amount on and where. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  return (
    <SettingPage title={t('page.approvals')} kept={useQuery(approvalRulesQuery)}>
      {(kept) => <Rules kept={kept} />}
    </SettingPage>
  );
}

function Rules({ kept }: { kept: ApprovalRules }) {
  const { t } = useTranslation();
  const may = useMay()('company.configure');
  const [rules, setRules] = useState(kept.rules);
  const kinds = useQuery(definitionsQuery).data?.kinds ?? [];
  const postable = kinds.filter(({ actions }) => actions.includes('post'));
  const save = useSaving<{ version: number; rules: ApprovalRule[] }>(
    '/approvals',
    approvalRulesQuery.queryKey,
    t('approval.saved'),
  );
  const nameOf = (code: string) => named(kinds.find((kind) => kind.code === code)?.name, code);
  const changed = JSON.stringify(rules) !== JSON.stringify(kept.rules);
  const free = postable.filter(({ code }) => rules.every(({ kind }) => kind !== code));
  return (
    <div className={styles['duties']}>
      <p className={styles['hint']}>{t('approval.hint')}</p>
      {rules.length === 0 && <p>{t('approval.none')}</p>}
      <ul className={styles['rules']}>
        {rules.map((rule) => (
          <Rule
            key={rule.kind}
            rule={rule}
            name={nameOf(rule.kind)}
            disabled={!may}
            onChange={(now) =>
              setRules(rules.flatMap((one) => (one.kind !== rule.kind ? [one] : now ? [now] : [])))
            }
          />
        ))}
      </ul>
      {may && (
        <Select
          showSearch
          className={styles['stores'] ?? ''}
          aria-label={t('approval.add')}
          placeholder={t('approval.add')}
          optionFilterProp="label"
          value={null}
          options={free.map(({ code, name }) => ({ value: code, label: named(name, code) }))}
          onChange={(kind: string) => setRules([...rules, { kind, stores: [], above: null }])}
        />
      )}
      {may && (
        <WhatIf
          path="/approvals/what-if"
          disabled={!changed}
          changes={() => [{ body: { rules } }]}
          about={({ people }) => t('tried.hands', { count: people })}
          nameOf={nameOf}
        />
      )}
      <SaveSetting may={may} wish={{ version: kept.version, rules }} ready={changed} save={save} />
    </div>
  );
}

function Rule({
  rule,
  name,
  disabled,
  onChange,
}: {
  rule: ApprovalRule;
  name: string;
  disabled: boolean;
  onChange: (rule: ApprovalRule | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <li className={styles['rule']}>
      <div className={styles['words']}>
        <strong>{name}</strong>
        {OVER_THE_COUNTER.has(rule.kind) && <p className={styles['hint']}>{t('approval.sale')}</p>}
        <div className={styles['limits']}>
          <AmountOfRule
            name={name}
            disabled={disabled}
            value={rule.above ?? null}
            onChange={(above) => onChange({ ...rule, above })}
          />
          <StoresOfRule
            name={name}
            disabled={disabled}
            value={rule.stores}
            onChange={(stores) => onChange({ ...rule, stores })}
          />
        </div>
      </div>
      {!disabled && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('approval.remove', { name })}
          title={t('approval.remove', { name })}
          onClick={() => onChange(undefined)}
        />
      )}
    </li>
  );
}
