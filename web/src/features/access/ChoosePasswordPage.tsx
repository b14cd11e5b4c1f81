import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/signOut';
import { Door } from './Door';
import { PasswordForm } from './PasswordForm';
import { startPasswordKey } from './startPassword';

/** The first sign-in: the password somebody else gave opens nothing but this. */
export function ChoosePasswordPage({ login }: { login: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const typed = client.getQueryData<string>(startPasswordKey);
  const leave = async () => {
    const next = await signOut();
    client.clear();
    window.location.assign(next);
  };
  return (
    <Door title={t('access.chooseTitle')} hint={t('access.chooseHint')}>
      <PasswordForm
        login={login}
        {...(typed === undefined ? {} : { old: typed })}
        onDone={() => client.removeQueries({ queryKey: startPasswordKey })}
      />
      <Button type="link" block onClick={() => void leave()}>
        {t('access.signOut')}
      </Button>
    </Door>
  );
}
