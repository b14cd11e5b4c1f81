import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { codeRulesQuery } from '@/api/qualityQueries';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { CodeRule } from '@/api/types';
import { named } from '@/i18n/names';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './CodeRules.module.css';

/** How the company makes the codes of its styles and partners, a sort of record at a time. */
export function CodeRulesPage() {
  const { t } = useTranslation();
  useTab(t('page.codeRules'));
  const rules = useQuery(codeRulesQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const nameOf = ({ sort }: CodeRule) => {
    const master = definitions?.masters.find(({ code }) => code === `${sort}s`);
    return named(master?.one ?? master?.name, sort);
  };
  return (
    <Page title={t('page.codeRules')} scroll>
      {rules.error && <Failure error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Loading />}
      {rules.data && (
        <div className={styles['page']}>
          <p className={styles['hint']}>{t('coding.hint')}</p>
          {rules.data.map((rule) => (
            <Rule key={`${rule.sort} ${String(rule.version)}`} rule={rule} name={nameOf(rule)} />
          ))}
        </div>
      )}
    </Page>
  );
}

function Rule({ rule, name }: { rule: CodeRule; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const [pattern, setPattern] = useState(rule.pattern);
  const [strict, setStrict] = useState(rule.strict);
  const save = useMutation({
    mutationFn: () =>
      call<CodeRule>('PUT', '/code-rules', {
        body: { sort: rule.sort, pattern: pattern.trim(), strict },
        ifMatch: rule.version,
      }),
    onSuccess: async () => {
      void message.success(t('coding.saved'));
      await client.invalidateQueries({ queryKey: codeRulesQuery.queryKey });
    },
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const changed = pattern.trim() !== rule.pattern || strict !== rule.strict;
  return (
    <section className={styles['rule']} aria-label={name}>
      <label htmlFor={`rule-${rule.sort}`}>{name}</label>
      <Input
        id={`rule-${rule.sort}`}
        value={pattern}
        disabled={!may}
        placeholder={t('coding.none')}
        status={problem ? 'error' : ''}
        onChange={(event) => setPattern(event.target.value)}
      />
      {may && (
        <p className={styles['parts']}>
          <Part put="{n:4}" words={t('coding.number')} onPut={(put) => setPattern(pattern + put)} />
          {rule.parts.map((part) => (
            <Part
              key={part}
              put={`{${part}}`}
              words={t(`coding.parts.${part}`)}
              onPut={(put) => setPattern(put + pattern)}
            />
          ))}
        </p>
      )}
      {save.error && (
        <p className={styles['problem']} role="alert">
          {problem?.errors[0]?.title ?? problem?.message ?? t('common.unreachable')}
        </p>
      )}
      <Checkbox
        checked={strict}
        disabled={!may || pattern.trim() === ''}
        onChange={(event) => setStrict(event.target.checked)}
      >
        {t('coding.strict')}
      </Checkbox>
      {may ? (
        <div className={styles['acts']}>
          <Button
            type="primary"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('coding.save')}
          </Button>
        </div>
      ) : (
        <p className={styles['hint']}>{t('coding.mayNot')}</p>
      )}
    </section>
  );
}

interface PartProps {
  put: string;
  words: string;
  onPut: (put: string) => void;
}

function Part({ put, words, onPut }: PartProps) {
  return (
    <button type="button" className={styles['part']} onClick={() => onPut(put)}>
      <code>{put}</code> {words}
    </button>
  );
}
