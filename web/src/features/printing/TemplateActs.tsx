import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import styles from './Templates.module.css';

interface Props {
  queryKey: readonly unknown[];
  /** A template of the company's own: what there is to go back from. */
  own: boolean;
  changed: boolean;
  /** Keeps it as it is typed; both answer it as it is kept then. */
  save: () => Promise<unknown>;
  reset: () => Promise<unknown>;
}

/** Keeps a template, or has the built-in one back. */
export function TemplateActs({ queryKey, own, changed, save, reset }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const told = (words: string) => (now: unknown) => {
    client.setQueryData(queryKey, now);
    void message.success(words);
  };
  const onError = (error: unknown) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  const saving = useMutation({
    mutationFn: save,
    onSuccess: told(t('print.template.saved')),
    onError,
  });
  const resetting = useMutation({
    mutationFn: reset,
    onSuccess: told(t('print.template.wasReset')),
    onError,
  });
  return (
    <div className={styles['acts']}>
      <Button
        type="primary"
        disabled={!changed}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t('print.template.save')}
      </Button>
      {own && (
        <Button loading={resetting.isPending} onClick={() => resetting.mutate()}>
          {t('print.template.reset')}
        </Button>
      )}
    </div>
  );
}
