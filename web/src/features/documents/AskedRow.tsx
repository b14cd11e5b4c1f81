import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import type { ChangeRequest, PaperRequest } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { useRefName } from '@/ui/fields/refs';
import styles from './Requests.module.css';
import type { useAnswer } from './useAnswer';

interface Props {
  asked: PaperRequest | ChangeRequest;
  /** Who asks what. */
  title: string;
  /** What it is about, where that is not on the screen anyway. */
  about?: ReactNode;
  /** What exactly is wanted, where the title does not say it all. */
  wanted?: ReactNode;
  /** Whom it is for, where that is one person. */
  to?: string | undefined;
  /** What became of it. */
  end: string;
  /** Why it cannot be granted any more. */
  overtaken?: string | undefined;
  /** What granting it is called. */
  accept: string;
  answer: ReturnType<typeof useAnswer>;
  chosen?: boolean;
}

/** One line of what is asked: who wants what and why, how it stands, and what one can say to it. */
export function AskedRow({ asked, title, about, wanted, to, end, chosen, ...rest }: Props) {
  const { data: session } = useQuery(sessionQuery);
  // Who works in one store knows which it is.
  const store = useRefName('stores', session?.store === asked.store ? undefined : asked.store);
  return (
    <li className={`${styles['row']} ${chosen ? styles['chosen'] : ''}`}>
      <div className={styles['words']}>
        <p>
          <strong>{title}</strong> {about}
        </p>
        {wanted != null && <p>{wanted}</p>}
        <p className={styles['quiet']}>
          {[asked.reason, shortInstant(asked.askedAt), store].filter(Boolean).join(' · ')}
          {to !== undefined && ` · ${to}`}
        </p>
        {asked.state !== 'OPEN' && (
          <p className={styles['quiet']}>
            {end}
            {asked.answer != null && `：${asked.answer}`}
          </p>
        )}
        {rest.overtaken !== undefined && <p className={styles['changed']}>{rest.overtaken}</p>}
      </div>
      <Acts asked={asked} {...rest} />
    </li>
  );
}

type ActsProps = Pick<Props, 'asked' | 'overtaken' | 'accept' | 'answer'>;

function Acts({ asked, overtaken, accept, answer: { say, doing } }: ActsProps) {
  const { t } = useTranslation();
  const [no, setNo] = useState('');
  return (
    <div className={styles['acts']}>
      {asked.answerable && (
        <>
          <Button
            type="primary"
            disabled={overtaken !== undefined || doing}
            onClick={() => say('accept')}
          >
            {accept}
          </Button>
          <Popconfirm
            title={t('request.whyNot')}
            description={
              <Input
                aria-label={t('request.whyNot')}
                value={no}
                maxLength={500}
                onChange={(event) => setNo(event.target.value)}
              />
            }
            okText={t('request.decline')}
            okButtonProps={{ disabled: no.trim() === '' }}
            onConfirm={() => say('decline', no.trim())}
          >
            <Button disabled={doing}>{t('request.decline')}</Button>
          </Popconfirm>
        </>
      )}
      {asked.state === 'OPEN' && asked.mine && (
        <Button disabled={doing} onClick={() => say('withdraw')}>
          {t('request.withdraw')}
        </Button>
      )}
    </div>
  );
}
