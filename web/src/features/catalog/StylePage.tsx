import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionsQuery, masterListQuery } from '@/api/queries';
import type { Id, Master } from '@/api/types';
import { named } from '@/i18n/names';
import { EntryActions } from '@/ui/MasterForm/EntryActions';
import { MasterForm } from '@/ui/MasterForm/MasterForm';
import { OwnValues } from '@/ui/MasterForm/OwnValues';
import { useEntry } from '@/ui/MasterForm/useEntry';
import { LabelsButton } from '@/ui/print/LabelsButton';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import type { StyleSku } from './matrix';
import { SkuMatrix } from './SkuMatrix';

/** A style with all its SKUs: saved together. */
export function StylePage() {
  const { id } = useParams({ from: '/masters/styles/$id' });
  const search = useSearch({ strict: false });
  const { data } = useQuery(definitionsQuery);
  const units = useQuery(masterListQuery('units', '', 500));
  const master = data?.masters.find(({ code }) => code === 'styles');
  if (master === undefined || units.isPending) return <Loading />;
  const fresh = (search as Record<string, string>)['new'] === '1';
  const unit = units.data?.items[0]?.id;
  return <Style key={`${id}${String(fresh)}`} master={master} id={id} fresh={fresh} unit={unit} />;
}

interface Props {
  master: Master;
  id: Id;
  fresh: boolean;
  unit: Id | undefined;
}

function Style({ master, id, fresh, unit }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const handle = useEntry('styles', id, fresh, { unit, stocked: true, skus: [] });
  const { entry, error } = handle;
  const name = named(master.one ?? master.name, master.code);
  const title = entry?.name || t('document.new', { name });
  useTab(entry === undefined ? undefined : title, handle.unsaved, fresh && !handle.unsaved);
  if (error) return <Failure error={error} />;
  if (entry === undefined) return <Loading />;
  const onSaved = () => {
    void message.success(t('masters.saved'));
    if (fresh) void navigate({ to: '.', search: {} as never, replace: true });
  };
  const nameOf = (path: string) => {
    const field = master.fields.find(({ key }) => key === path);
    return field ? named(field.name, path) : path;
  };
  const skus = (entry['skus'] as StyleSku[] | undefined) ?? [];
  const live = skus.filter(({ archived }) => archived !== true);
  return (
    <Page
      title={title}
      aside={[entry.name && name, entry.code].filter(Boolean).join(' · ')}
      actions={
        <>
          <LabelsButton
            unsaved={handle.unsaved}
            items={live.map(({ id: sku, code, size }) => ({
              sku,
              copies: 1,
              name: [code, size].filter(Boolean).join(' '),
            }))}
          />
          <EntryActions
            handle={handle}
            entity="style"
            id={id}
            nameOf={nameOf}
            locked={master.locked}
          />
        </>
      }
    >
      <MasterForm master={master} handle={handle} onSaved={onSaved}>
        {entry.version > 0 && <OwnValues master={master} entry={entry} />}
        <SkuMatrix
          style={entry.code ?? ''}
          sizeGroup={typeof entry['sizeGroup'] === 'string' ? entry['sizeGroup'] : undefined}
          listPrice={typeof entry['listPrice'] === 'string' ? entry['listPrice'] : undefined}
          skus={skus}
          onChange={(skus) => handle.set({ skus })}
        />
      </MasterForm>
    </Page>
  );
}
