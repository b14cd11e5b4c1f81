import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '@/api/queries';
import { usePlace } from '@/ui/place';
import styles from './Ledger.module.css';

/** What stands above a sheet on paper, under its title: whose it is, for whom, and of which days. */
export function PrintHead({ span, to }: { span: string; to?: string }) {
  const { data } = useQuery(sessionQuery);
  const [place] = usePlace();
  return (
    <header className={styles['paper']}>
      <h2>{[data?.company?.name, place.name].filter(Boolean).join(' · ')}</h2>
      <p>{[to, span].filter(Boolean).join(' · ')}</p>
    </header>
  );
}
