import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './PasswordForm';

/** Another password for whoever is signed in; elsewhere they have to sign in again. */
export function ChangePassword({ login, onClose }: { login: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const done = () => {
    void message.success(t('access.passwordChanged'));
    onClose();
  };
  return (
    <Modal open footer={null} width={400} title={t('access.changePassword')} onCancel={onClose}>
      <p>{t('access.changeHint')}</p>
      <PasswordForm login={login} onDone={done} />
    </Modal>
  );
}
