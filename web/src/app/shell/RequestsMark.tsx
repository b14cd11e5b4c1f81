import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeCountQuery } from '@/api/keepingQueries';
import { requestCountQuery } from '@/api/queries';
import { reviewCountQuery } from '@/api/reviewQueries';
import { useMay } from '@/api/rights';
import { CheckSquareOutlined } from '@/ui/icons';
import styles from './TopBar.module.css';

/** How many requests, wishes for a change and access reviews wait for this person. */
export function RequestsMark() {
  const { t } = useTranslation();
  const { data: requests = 0 } = useQuery(requestCountQuery);
  const { data: changes = 0 } = useQuery(changeCountQuery);
  const decides = useMay()('access.edit');
  const { data: reviews } = useQuery({ ...reviewCountQuery, enabled: decides });
  const waiting = requests + changes + (reviews?.waiting ?? 0);
  const words = t('request.waiting', { count: waiting });
  return (
    <Link to="/requests" className={styles['icon']} aria-label={words} title={words}>
      <Badge count={waiting} size="small" overflowCount={99}>
        <CheckSquareOutlined />
      </Badge>
    </Link>
  );
}
