import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Session } from '@/api/types';
import { CodeField } from './CodeField';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';

interface Props {
  onDone: (session: Session) => void;
  /** Back to the password, and why if it was not wished. */
  onBack: (why?: string) => void;
}

/** The password was right; now the code of the phone, or one that was written down for the day it is lost. */
export function SecondStep({ onDone, onBack }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(false);
  const enter = useMutation({
    mutationFn: () => call<Session>('POST', '/session/second-factor', { body: { code } }),
    onSuccess: onDone,
    onError: (error) => {
      setCode('');
      if (error instanceof Problem && error.code === 'access.half-session-over')
        onBack(error.message);
    },
  });
  const change = () => {
    setLost(!lost);
    setCode('');
    enter.reset();
  };
  return (
    <>
      <DoorForm action={t('access.signIn')} complete={code.trim() !== ''} sending={enter}>
        <p className={styles['small']}>{t(lost ? 'factor.lostHint' : 'factor.codeHint')}</p>
        <CodeField
          label={t(lost ? 'factor.recoveryCode' : 'factor.code')}
          value={code}
          onChange={setCode}
        />
      </DoorForm>
      <Button type="link" block onClick={change}>
        {t(lost ? 'factor.found' : 'factor.lost')}
      </Button>
      <Button type="link" block onClick={() => onBack()}>
        {t('factor.otherLogin')}
      </Button>
    </>
  );
}
