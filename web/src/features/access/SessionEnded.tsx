import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './SignInPage';

/** The session ran out while someone worked: sign in over the screen, nothing typed is lost. */
export function SessionEnded({ login, onDone }: { login: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      closable={false}
      footer={null}
      width={380}
      title={t('access.endedTitle')}
      mask={{ closable: false }}
    >
      <p>{t('access.endedHint')}</p>
      <SignInForm login={login} onDone={onDone} />
    </Modal>
  );
}
