import { PlusOutlined, UploadOutlined } from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { definitionsQuery } from '@/api/queries';
import { fromTables, kindRights, useMay } from '@/api/rights';
import type { Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { DataList } from '@/ui/DataList/DataList';
import { useKeys } from '@/ui/keys/useKeys';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { Loading, Missing, NotAllowed } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { documentSource } from './documentSource';
import { JoinBar, useNextKinds } from './JoinBar';
import { useChosen } from './useChosen';
import { PrintList } from './PrintList';

/** The slips of one kind. */
export function DocumentListPage() {
  const { kind: code } = useParams({ from: '/documents/$kind' });
  const { data } = useQuery(definitionsQuery);
  const kind = data?.kinds.find((candidate) => candidate.code === code);
  if (data === undefined) return <Loading />;
  if (kind === undefined) return <Missing />;
  return <KindList key={code} kind={kind} kinds={data.kinds} />;
}

/** The slips of all kinds together: what a figure is made of leads here. */
export function AllDocumentsPage() {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const [place] = usePlace();
  useTab(t('page.documents'));
  const source = useMemo(() => documentSource(undefined, data?.kinds ?? [], t), [data, t]);
  return (
    <Page title={t('page.documents')}>
      <DataList source={source} initial={atPlace(place.store)} />
    </Page>
  );
}

function KindList({ kind, kinds }: { kind: Kind; kinds: readonly Kind[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [place] = usePlace();
  const name = named(kind.name, kind.code);
  useTab(name);
  const make = () => void navigate({ href: `/documents/${kind.code}/${uuidv7()}?new=1` });
  const may = useMay();
  const makes =
    (kind.actions.includes('save') || kind.actions.includes('post')) &&
    may(...kindRights(kind, 'create'), ...kindRights(kind, 'post'));
  useKeys(makes ? [{ combo: 'alt+n', label: t('document.new', { name }), run: make }] : []);
  const button = makes ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={make}>
      {t('document.new', { name })}
    </Button>
  ) : undefined;
  const tools =
    fromTables(kind) && may('import.run') && may(...kindRights(kind, 'create')) ? (
      <Button
        type="text"
        icon={<UploadOutlined />}
        aria-label={t('sheets.import')}
        title={t('sheets.import')}
        onClick={() => void navigate({ href: `/sheets/documents/${kind.code}` })}
      />
    ) : undefined;
  const source = useMemo(() => documentSource(kind, kinds, t), [kind, kinds, t]);
  const next = useNextKinds(kind);
  const { rows, selection, clear } = useChosen();
  const empty = {
    title: t('documents.empty', { name }),
    hint: t('documents.emptyHint'),
    action: button,
  };
  if (!may(...kindRights(kind, 'view'))) {
    return (
      <Page title={name}>
        <NotAllowed />
      </Page>
    );
  }
  return (
    <Page title={name} actions={button}>
      <JoinBar rows={rows} next={next} onClear={clear} />
      <DataList
        source={{ ...source, empty }}
        fixed={{ kind: kind.code }}
        initial={atPlace(place.store)}
        {...(next.length > 0 || may(...kindRights(kind, 'print')) ? { selection } : {})}
        tools={
          <>
            {tools}
            <PrintList
              kind={kind}
              initial={atPlace(place.store)}
              ticked={rows.map(({ id }) => id)}
            />
          </>
        }
      />
    </Page>
  );
}

function atPlace(store: string | undefined): Record<string, string> {
  return store === undefined ? {} : { store };
}
