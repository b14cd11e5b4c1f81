import { DownOutlined } from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { masterListQuery, sessionQuery } from '@/api/queries';
import type { MasterEntry } from '@/api/types';
import { usePlace } from '@/ui/place';
import styles from './TopBar.module.css';

const ALL = 'company';
const MOST_STORES = 200;

/** What I am looking at: the company or one store. Lists open on it, new slips start in it. */
export function PlaceSwitcher() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const { data: stores } = useQuery(masterListQuery('stores', '', MOST_STORES));
  const [place, choose] = usePlace();
  const company = session?.company?.name ?? '';
  const sorted = byCode(stores?.items ?? []);
  const items: MenuProps['items'] = [
    { key: ALL, label: company, extra: t('shell.wholeCompany') },
    { type: 'divider' },
    ...sorted.map((store) => ({ key: store.id, label: store.name, extra: store.code })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [place.store ?? ALL],
        style: { maxHeight: '70vh', overflowY: 'auto' },
        onClick: ({ key }) => {
          const store = sorted.find((candidate) => candidate.id === key);
          choose(store ? { store: store.id, name: store.name } : {});
        },
      }}
    >
      <button type="button" className={styles['place']} title={t('shell.place')}>
        {place.name ?? company}
        <DownOutlined />
      </button>
    </Dropdown>
  );
}

function byCode(stores: readonly MasterEntry[]): MasterEntry[] {
  return stores
    .filter((store) => store.archived !== true)
    .toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? ''));
}
