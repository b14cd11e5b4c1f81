import { useQuery } from '@tanstack/react-query';
import { requestsAboutQuery } from '@/api/queries';
import type { Document } from '@/api/types';
import { RequestRow } from './RequestRow';
import styles from './Requests.module.css';

/** What was asked about this slip, and what became of it. */
export function RequestsAbout({ doc }: { doc: Document }) {
  const { data } = useQuery(requestsAboutQuery(doc.id));
  if (data === undefined || data.length === 0) return null;
  return (
    <ul className={styles['ofSlip']}>
      {data.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </ul>
  );
}
