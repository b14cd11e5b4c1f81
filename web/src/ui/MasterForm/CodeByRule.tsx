import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { codeRulesQuery } from '@/api/qualityQueries';
import type { CodeRule, Master, MasterEntry } from '@/api/types';
import styles from './MasterForm.module.css';

/** Sorts of record whose codes can be made by a rule, by master. */
const SORTS: Record<string, string> = {
  styles: 'style',
  customers: 'customer',
  suppliers: 'supplier',
  members: 'member',
};

interface Props {
  master: Master;
  entry: MasterEntry;
  onCode: (code: string) => void;
}

/** Below the code of a new entry, where the company has a rule: takes the next one, and says when what was typed is another. */
export function CodeByRule({ master, entry, onCode }: Props) {
  const sort = SORTS[master.code];
  const rules = useQuery({ ...codeRulesQuery, enabled: sort !== undefined });
  const rule = rules.data?.find((one) => one.sort === sort);
  if (rule?.shape == null) return null;
  return <Rule rule={rule} shape={rule.shape} entry={entry} onCode={onCode} />;
}

function Rule({
  rule,
  shape,
  entry,
  onCode,
}: Omit<Props, 'master'> & { rule: CodeRule; shape: string }) {
  const { t } = useTranslation();
  const code = (entry.code ?? '').trim();
  const take = useMutation({
    mutationFn: () => {
      const chosen = Object.fromEntries(rule.parts.map((part) => [part, entry[part]]));
      return call<{ code: string }>('POST', '/code-rules/next', {
        body: { sort: rule.sort, ...chosen },
      });
    },
    onSuccess: (next) => onCode(next.code),
  });
  const off = code !== '' && !new RegExp(shape).test(code);
  return (
    <span className={styles['coding']} role="status">
      <Button
        type="link"
        size="small"
        title={rule.pattern}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t('coding.take')}
      </Button>
      {take.error && wordsOf(take.error, t('common.unreachable'))}
      {!take.error && off && t('coding.off', { pattern: rule.pattern })}
    </span>
  );
}

function wordsOf(error: Error, unreachable: string): string {
  return error instanceof Problem ? (error.errors[0]?.title ?? error.message) : unreachable;
}
