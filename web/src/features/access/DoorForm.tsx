import { Button } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import styles from './Door.module.css';

interface Props {
  children: ReactNode;
  /** What the button says. */
  action: string;
  /** Everything that is asked has been answered. */
  complete: boolean;
  sending: { isPending: boolean; error: Error | null; mutate: () => void };
  /** What is wrong before anything is sent. */
  wrong?: string | undefined;
}

/** A form in front of the door: what is asked, why it was refused, and the one button. */
export function DoorForm({ children, action, complete, sending, wrong }: Props) {
  const { t } = useTranslation();
  const { isPending, error, mutate } = sending;
  const refused = error instanceof Problem ? error.message : error && t('common.unreachable');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {children}
      <p className={styles['problem']} role="alert">
        {wrong ?? refused}
      </p>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={isPending}
        disabled={!complete}
      >
        {action}
      </Button>
    </form>
  );
}
