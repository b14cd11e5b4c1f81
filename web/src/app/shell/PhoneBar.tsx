import {
  BarChartOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  ScanOutlined,
  UserOutlined,
} from '@/ui/icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './PhoneBar.module.css';

const PLACES = [
  { path: '/', key: 'figures', icon: <BarChartOutlined /> },
  { path: '/todo', key: 'todo', icon: <CheckSquareOutlined /> },
  { path: '/scan', key: 'scan', icon: <ScanOutlined /> },
  { path: '/papers', key: 'papers', icon: <FileTextOutlined /> },
  { path: '/me', key: 'me', icon: <UserOutlined /> },
] as const;

/** Five places within the thumb's reach. */
export function PhoneBar() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={styles['bar']} aria-label={t('shell.rail')}>
      {PLACES.map((place) => (
        <Link
          key={place.path}
          to={place.path as never}
          className={styles['place']}
          aria-current={path === place.path ? 'page' : undefined}
        >
          {place.icon}
          <span>{t(`phone.${place.key}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
