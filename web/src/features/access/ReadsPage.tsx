import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { DataList } from '@/ui/DataList/DataList';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { readSource } from './readSource';

/** Who looked at telephones, costs and suppliers, newest first. */
export function ReadsPage() {
  const { t } = useTranslation();
  useTab(t('page.reads'));
  const { data } = useQuery(definitionsQuery);
  const search = useSearch({ strict: false });
  const ofOne = 'record' in search;
  const source = useMemo(() => readSource(t, data), [t, data]);
  return (
    <Page
      title={t('page.reads')}
      aside={
        ofOne && (
          <>
            {t('reads.onlyOne')} · <Link to="/reads">{t('reads.all')}</Link>
          </>
        )
      }
      actions={<Link to="/reads/settings">{t('reads.settings')}</Link>}
    >
      <DataList source={source} />
    </Page>
  );
}
