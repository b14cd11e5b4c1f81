import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { Loading } from '@/ui/primitives/States';
import { sections } from './navigation';
import { NotHere } from './shell/NotHere';

const HomePage = lazy(async () => ({
  default: (await import('@/features/reporting/HomePage')).HomePage,
}));

/** How the business stands; for whom that is nothing, the first place of her own work. */
export function FirstPage() {
  const may = useMay();
  const { data } = useQuery(definitionsQuery);
  if (may('home.view')) {
    return (
      <Suspense fallback={<Loading />}>
        <HomePage />
      </Suspense>
    );
  }
  if (data === undefined) return <Loading />;
  const first = sections(data, may)[0]?.places[0];
  return first === undefined ? <NotHere /> : <Navigate to={first.path} replace />;
}
