import { PlusOutlined, UploadOutlined } from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { definitionsQuery } from '@/api/queries';
import { masterRights, useMay } from '@/api/rights';
import type { Master } from '@/api/types';
import { named } from '@/i18n/names';
import { DataList } from '@/ui/DataList/DataList';
import { useNames } from '@/ui/fields/names';
import { masterOf } from '@/ui/fields/refs';
import { useKeys } from '@/ui/keys/useKeys';
import { Page } from '@/ui/primitives/Page';
import { Empty, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { masterSource } from './masterSource';

/** The entries of one master. */
export function MasterListPage() {
  const { t } = useTranslation();
  const { master: code } = useParams({ from: '/masters/$master' });
  const { data } = useQuery(definitionsQuery);
  const master = data?.masters.find((candidate) => candidate.code === code);
  if (data === undefined) return <Loading />;
  if (master === undefined) {
    return <Empty title={t('common.missing')} hint={t('common.missingHint')} />;
  }
  return <Entries key={code} master={master} />;
}

function Entries({ master }: { master: Master }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = named(master.name, master.code);
  useTab(name);
  const names = useNames(master.fields.map((field) => masterOf(field)).filter(Boolean));
  const make = () => void navigate({ href: `/masters/${master.code}/${uuidv7()}?new=1` });
  const one = named(master.one ?? master.name, master.code);
  const may = useMay();
  const makes = may(...masterRights(master, 'edit'));
  useKeys(makes ? [{ combo: 'alt+n', label: t('document.new', { name: one }), run: make }] : []);
  const button = makes ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={make}>
      {t('document.new', { name: one })}
    </Button>
  ) : undefined;
  const tools =
    master.table === true && makes && may('import.run') ? (
      <Button
        type="text"
        icon={<UploadOutlined />}
        aria-label={t('sheets.import')}
        title={t('sheets.import')}
        onClick={() => void navigate({ href: `/sheets/${master.code}` })}
      />
    ) : undefined;
  const source = masterSource(master, names, t);
  const empty = { ...source.empty, hint: t('masters.emptyHint'), action: button };
  return (
    <Page title={name} actions={button}>
      <DataList source={{ ...source, empty }} tools={tools} />
    </Page>
  );
}
