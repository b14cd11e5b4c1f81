import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import { signOut } from '@/api/signOut';
import { Door } from './Door';
import { Enrol } from './Enrol';
import { EnrolByPasskey } from './EnrolByPasskey';
import { startPasswordKey } from './startPassword';

/** A role demands a second factor: nothing else opens before there is one. */
export function EnrolPage({ login }: { login: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = client.getQueryData<string>(startPasswordKey);
  const done = async () => {
    client.removeQueries({ queryKey: startPasswordKey });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const leave = async () => {
    const next = await signOut();
    client.clear();
    window.location.assign(next);
  };
  return (
    <Door title={t('factor.enrolTitle')} hint={t('factor.enrolHint')}>
      <EnrolByPasskey onDone={() => void done()} />
      <Enrol login={login} known={known} onDone={() => void done()} />
      <Button type="link" block onClick={() => void leave()}>
        {t('access.signOut')}
      </Button>
    </Door>
  );
}
