import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { masterRights, useMay } from '@/api/rights';
import type { Id, Master } from '@/api/types';
import { named } from '@/i18n/names';
import { EntryActions } from '@/ui/MasterForm/EntryActions';
import { MasterForm } from '@/ui/MasterForm/MasterForm';
import { OwnValues } from '@/ui/MasterForm/OwnValues';
import { useEntry } from '@/ui/MasterForm/useEntry';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { FactorOf } from './FactorOf';
import { LentOf } from './LentOf';
import { PreviewAs } from './PreviewAs';
import { PricesOf } from './PricesOf';
import { BeyondRole, CloneRole, StartRole } from './RoleFrom';
import { IdentitiesOf } from './IdentitiesOf';
import { SessionsOf } from './SessionsOf';
import { StartPassword } from './StartPassword';
import { WhatIfPerson, WhatIfRole } from './WhatIf';
import { WhoLooked } from './WhoLooked';
import { Why } from './Why';

/** One entry of any master. */
export function MasterPage() {
  const { t } = useTranslation();
  const { master: code, id } = useParams({ from: '/masters/$master/$id' });
  const search = useSearch({ strict: false });
  const { data } = useQuery(definitionsQuery);
  const master = data?.masters.find((candidate) => candidate.code === code);
  if (data === undefined) return <Loading />;
  if (master === undefined) {
    return <Empty title={t('common.missing')} hint={t('common.missingHint')} />;
  }
  const asked = search as Record<string, string>;
  const fresh = asked['new'] === '1';
  return (
    <Entry
      key={`${id}${String(fresh)}`}
      master={master}
      id={id}
      fresh={fresh}
      start={fresh ? startOf(master, asked) : {}}
    />
  );
}

/** What the address says of a new entry: where it was asked for, some of it is known. */
function startOf(master: Master, asked: Record<string, string>): Record<string, unknown> {
  const named = master.fields.filter(({ key }) => asked[key] !== undefined);
  return Object.fromEntries(named.map(({ key }) => [key, asked[key]]));
}

/** Whose telephone somebody may have looked at. */
const PARTNERS = new Set(['customers', 'members', 'suppliers']);

/** Entries that were saved for the first time on the page before this one. */
const justMade = new Set<Id>();

interface EntryProps {
  master: Master;
  id: Id;
  fresh: boolean;
  start: Record<string, unknown>;
}

function Entry({ master, id, fresh, start }: EntryProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const mayEdit = useMay()(...masterRights(master, 'edit'));
  const [made] = useState(() => justMade.delete(id));
  const handle = useEntry(master.code, id, fresh, start);
  const { entry, error } = handle;
  const name = named(master.one ?? master.name, master.code);
  const title = entry?.name || t('document.new', { name });
  useTab(entry === undefined ? undefined : title, handle.unsaved, fresh && !handle.unsaved);
  if (error) return <Failure error={error} />;
  if (entry === undefined) return <Loading />;
  const signsIn =
    master.code === 'users' && entry.version > 0 && entry.archived !== true && mayEdit;
  const onSaved = () => {
    void message.success(t('masters.saved'));
    if (fresh) {
      justMade.add(id);
      void navigate({ to: '.', search: {} as never, replace: true });
    }
  };
  const nameOf = (path: string) => {
    const field = master.fields.find(({ key }) => key === path);
    return field ? named(field.name, path) : path;
  };
  return (
    <Page
      title={title}
      aside={[
        entry.name && name,
        entry.code,
        entry.archived === true ? t('masters.archived') : undefined,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {master.code === 'users' && entry.version > 0 && <Why user={entry} />}
          {master.code === 'roles' && entry.version > 0 && mayEdit && <WhatIfRole role={entry} />}
          {signsIn && <WhatIfPerson user={entry} />}
          {master.code === 'roles' && entry.version > 0 && mayEdit && <PreviewAs role={entry} />}
          {master.code === 'roles' && entry.version > 0 && mayEdit && <CloneRole role={entry} />}
          {signsIn && <StartPassword user={entry} atOnce={made} />}
          <EntryActions
            handle={handle}
            entity={master.entity ?? master.code.replace(/s$/, '')}
            id={id}
            nameOf={nameOf}
            locked={master.locked}
          />
        </>
      }
    >
      {master.code === 'roles' && mayEdit && entry.version === 0 && <StartRole handle={handle} />}
      {master.code === 'roles' && mayEdit && entry.version > 0 && <BeyondRole handle={handle} />}
      <MasterForm master={master} handle={handle} onSaved={onSaved}>
        {entry.version > 0 && <OwnValues master={master} entry={entry} />}
        {master.code === 'price-lists' && entry.version > 0 && <PricesOf list={entry} />}
        {signsIn && <FactorOf user={entry} />}
        {signsIn && <IdentitiesOf user={entry} />}
        {signsIn && <SessionsOf user={entry} />}
        {signsIn && <LentOf user={entry} />}
        {PARTNERS.has(master.code) && entry.version > 0 && <WhoLooked record={id} />}
      </MasterForm>
    </Page>
  );
}
