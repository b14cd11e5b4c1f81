import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { Page } from '@/ui/primitives/Page';
import { sections } from '../navigation';
import { Places } from '../StartPage';

/** All places, by job, big enough for a thumb. */
export function PapersPage() {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const may = useMay();
  const all = data ? sections(data, may).filter(({ job }) => job !== 'home') : [];
  return (
    <Page title={t('phone.papers')} scroll>
      <Places all={all} />
    </Page>
  );
}
