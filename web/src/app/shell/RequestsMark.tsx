import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { requestCountQuery } from '@/api/queries';
import { CheckSquareOutlined } from '@/ui/icons';
import styles from './TopBar.module.css';

/** How many requests wait for this person. */
export function RequestsMark() {
  const { t } = useTranslation();
  const { data: waiting = 0 } = useQuery(requestCountQuery);
  const words = t('request.waiting', { count: waiting });
  return (
    <Link to="/requests" className={styles['icon']} aria-label={words} title={words}>
      <Badge count={waiting} size="small" overflowCount={99}>
        <CheckSquareOutlined />
      </Badge>
    </Link>
  );
}
