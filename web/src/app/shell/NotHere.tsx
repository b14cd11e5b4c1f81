import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/ui/primitives/States';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <Empty
      title={t('common.missing')}
      hint={t('common.missingHint')}
      action={<Link to="/">{t('job.home')}</Link>}
    />
  );
}
